"""What the command line and the window both call."""
