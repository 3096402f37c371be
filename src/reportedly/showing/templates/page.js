/* The page reads without this. It opens what a link leads into, and everything for print. */
(function () {
  "use strict";
  function open(node) {
    for (var n = node; n; n = n.parentElement) { if (n.tagName === "DETAILS") { n.open = true; } }
  }
  function arrive() {
    var id = location.hash.slice(1);
    var node = id && document.getElementById(id);
    if (node) { open(node); node.scrollIntoView(); }
  }
  var closed = [];
  addEventListener("hashchange", arrive);
  addEventListener("beforeprint", function () {
    closed = Array.prototype.filter.call(document.querySelectorAll("details"), function (d) { return !d.open; });
    closed.forEach(function (d) { d.open = true; });
  });
  addEventListener("afterprint", function () { closed.forEach(function (d) { d.open = false; }); });
  arrive();
}());
