// A canvas that follows the map: drawn anew after a move, carried along by CSS while the map moves.
"use strict";

nk.Pane = L.Renderer.extend({
  options: { padding: 0.3 },
  initialize: function (name, draw) {
    L.Renderer.prototype.initialize.call(this, { pane: name });
    this._draw = draw;
  },
  _initContainer: function () {
    this._container = document.createElement("canvas");
    this._context = this._container.getContext("2d");
  },
  _destroyContainer: function () {
    clearTimeout(this._timer);
    L.DomUtil.remove(this._container);
  },
  getEvents: function () {
    var events = L.Renderer.prototype.getEvents.call(this);
    events.move = this._follow;
    return events;
  },
  // While dragging: draw anew only when the view leaves what is drawn.
  _follow: function () {
    if (!this._bounds || this._map._animatingZoom) return;
    var size = this._map.getSize(), corner = this._map.containerPointToLayerPoint([0, 0]);
    if (this._zoom === this._map.getZoom() &&
        !this._bounds.contains(L.bounds(corner, corner.add(size)))) this._update();
  },
  // Leaflet's own way places the canvas between two pixels, which blurs it.
  _reset: function () { this._update(); },
  _update: function () {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    var size = this._bounds.getSize(), ratio = window.devicePixelRatio || 1, canvas = this._container;
    L.DomUtil.setPosition(canvas, this._bounds.min);
    canvas.width = Math.round(ratio * size.x);
    canvas.height = Math.round(ratio * size.y);
    canvas.style.width = size.x + "px";
    canvas.style.height = size.y + "px";
    this.draw();
  },
  // Coalesces wishes to draw; a timer also runs while the window is hidden, an animation frame does not.
  wish: function () {
    var pane = this;
    if (this._timer) return;
    this._timer = setTimeout(function () { pane._timer = null; pane.draw(); }, 0);
  },
  draw: function () {
    if (!this._bounds || !this._map) return;
    var ctx = this._context, ratio = window.devicePixelRatio || 1, size = this._bounds.getSize();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, this._container.width, this._container.height);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    var scale = Math.pow(2, this._zoom), origin = this._map.getPixelOrigin().add(this._bounds.min);
    var slack = 60;
    this._draw(ctx, {
      zoom: this._zoom, scale: scale, x: origin.x, y: origin.y, width: size.x, height: size.y,
      box: [(origin.x - slack) / scale, (origin.y - slack) / scale,
            (origin.x + size.x + slack) / scale, (origin.y + size.y + slack) / scale]
    });
    nk.settle();
  }
});
