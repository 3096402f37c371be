"""How well and how fast `reportedly` does what it says: commands anyone can run."""
