"""The two clocks in the window: their control, the timeline, the board of projects."""
