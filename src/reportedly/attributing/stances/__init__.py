"""How firmly it is told: stance, denials, disclaimers with what they cover, refusals."""
