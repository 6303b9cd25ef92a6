"""Large layers as pictures: geometry projected once, thinned for each zoom, painted tile by tile."""
