"""Where somebody is said to say something: cue, source and content as ranges of tokens."""
