"""Drawing, editing and measuring in the window."""
