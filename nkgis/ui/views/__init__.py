"""Named views in the window: their panel, going to them, and the story on a full screen."""
