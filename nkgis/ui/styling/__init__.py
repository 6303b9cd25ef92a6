"""The style of a layer: how it is drawn, chosen in a dialog beside the map."""
