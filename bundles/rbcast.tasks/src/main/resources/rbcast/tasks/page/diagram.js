// SPDX-License-Identifier: EPL-2.0
// The space-time diagram of one run, and how elements are made.

const SVG = "http://www.w3.org/2000/svg";
const LANE = 64, FIRST = 40, NAMES = 150, INKS = 6, STUB = 46;

/** A new element: attributes by name, then children, of which strings become text and never markup. */
function make(space, name, attributes, ...children) {
  const element = space ? document.createElementNS(space, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

const html = (name, attributes, ...children) => make(null, name, attributes, ...children);
const svg = (name, attributes, ...children) => make(SVG, name, attributes, ...children);
const ink = type => "t" + type % INKS;
const xOf = (run, number) => run.events[number].x;

/** The head of an arrow, with its tip at a point. */
function head(x, y, direction) {
  const side = turn => [x - 9 * Math.cos(direction + turn), y - 9 * Math.sin(direction + turn)]
    .map(number => number.toFixed(1)).join(" ");
  return svg("path", { class: "head", d: `M${x} ${y}L${side(-0.35)}L${side(0.35)}z` });
}

/** Of several thresholds that wait for one type, the next to be reached, or else the highest. */
function shownTally(tallies) {
  const sorted = [...tallies].sort((one, other) => one.required - other.required);
  return sorted.find(tally => tally.required >= tally.count) || sorted[sorted.length - 1];
}

/**
 * The picture of a run in two parts: the names of the processes, which stay in sight, and what happens. Events, arrows
 * and lanes that a filter takes out have no element.
 */
class Diagram {
  /** lanes and types say of each whether it is shown. */
  constructor(run, lanes, types, width) {
    this.run = run;
    this.lanes = lanes;
    this.types = types;
    this.labels = [];
    let row = 0;
    this.rows = run.lanes.map((lane, process) => this.lanes[process] ? row++ : -1);
    this.width = Math.max(run.width, width);
    this.height = FIRST + LANE * Math.max(1, row) - 10;
    this.names = svg("svg", { class: "names", "aria-hidden": "true" });
    this.picture = svg("svg", { role: "img", "aria-label": "Space-time diagram; the list of events says the same" });
    run.lanes.forEach((lane, process) => this.lanes[process] && this.drawLane(lane, process));
    this.cursor = svg("line", { class: "cursor", y1: 4, y2: this.height - 6 });
    this.halo = svg("circle", { class: "halo", r: 12 });
    this.picture.append(this.cursor);
    this.arrows = run.arrows.map((arrow, number) => this.drawArrow(arrow, number));
    this.marks = run.events.map((event, number) => this.drawMark(event, number));
    this.picture.append(...this.arrows.filter(Boolean), ...this.marks.filter(Boolean), this.halo);
  }

  isShown(number) {
    const event = this.run.events[number];
    return this.lanes[event.process] && (event.type === null || this.types[event.type]);
  }

  y(process) {
    return FIRST + LANE * this.rows[process];
  }

  drawLane(lane, process) {
    const y = this.y(process), end = this.width - 16;
    const name = svg("g", { class: lane.fault },
      svg("text", { class: "name", x: 16, y: y + (lane.role ? -2 : 4) }, lane.name),
      svg("text", { class: "role", x: 16, y: y + 13 }, lane.role),
      svg("text", { class: "state d", x: 46, y: y + (lane.role ? -2 : 4) }, "\u2713 delivered"),
      svg("text", { class: "state c", x: 46, y: y + (lane.role ? -2 : 4) }, "\u2717 crashed"),
      svg("title", {}, lane.name + ": " + lane.meaning));
    this.labels[process] = name;
    this.names.append(name);
    const crash = lane.crashed === null ? end : xOf(this.run, lane.crashed);
    this.picture.append(svg("line", { class: "lane " + lane.fault, x1: 0, y1: y, x2: crash, y2: y }));
    if (crash < end) this.picture.append(svg("line", { class: "lane after", x1: crash, y1: y, x2: end, y2: y }));
  }

  drawArrow(arrow, number) {
    if (!this.lanes[arrow.from] || !this.lanes[arrow.to] || !this.types[arrow.type]) return null;
    const x = xOf(this.run, arrow.sent), y = this.y(arrow.from);
    const group = svg("g", { class: "arrow " + ink(arrow.type) + " content" + arrow.content, "data-arrow": number });
    if (arrow.received === null) {
      const direction = arrow.from === arrow.to ? -Math.PI / 3
        : Math.atan2((this.rows[arrow.to] - this.rows[arrow.from]) * LANE, LANE * 0.8);
      const length = arrow.fate === "in-transit" ? STUB : STUB / 2;
      const toX = x + length * Math.cos(direction), toY = y + length * Math.sin(direction);
      group.append(svg("line", { class: "shaft stub", x1: x, y1: y, x2: toX, y2: toY }));
      if (arrow.fate === "in-transit") {
        group.append(head(toX, toY, direction));
      } else {
        const sx = 5 * Math.sin(direction), sy = -5 * Math.cos(direction);
        group.append(svg("line", { class: "bar-end", x1: toX - sx, y1: toY - sy, x2: toX + sx, y2: toY + sy }));
      }
      return group;
    }
    const toX = xOf(this.run, arrow.received) - 3, toY = this.y(arrow.to);
    const itself = arrow.from === arrow.to;
    const path = itself ? `M${x} ${y}Q${(x + toX) / 2} ${y - 34} ${toX} ${toY}` : `M${x} ${y}L${toX} ${toY}`;
    const direction = itself ? Math.atan2(34, (toX - x) / 2) : Math.atan2(toY - y, toX - x);
    group.append(svg("path", { class: "shaft", d: path }), head(toX, toY, direction),
      svg("path", { class: "wide", d: path, fill: "none" }));
    return group;
  }

  drawMark(event, number) {
    if (!this.isShown(number)) return null;
    const x = event.x, y = this.y(event.process);
    const colour = event.type === null ? "" : " " + ink(event.type);
    const group = svg("g", { class: "event" + colour, "data-event": number });
    const content = event.content === null ? "" : " " + event.content;
    const label = (text, style) => group.append(svg("text", { class: style, x, y: y - 13 }, text));
    switch (event.kind) {
      case "broadcast":
        group.append(svg("rect", { class: "begin", x: x - 5, y: y - 5, width: 10, height: 10 }));
        label("RB-Broadcast" + content, "");
        break;
      case "receive":
        group.append(svg("circle", { class: "dot", cx: x, cy: y, r: 3.6 }));
        break;
      case "send":
        group.append(svg("circle", { class: "out", cx: x, cy: y, r: 4.4 }));
        break;
      case "deliver":
        group.append(svg("path", { class: "done", d: `M${x} ${y - 8.5}l8.5 8.5l-8.5 8.5l-8.5-8.5z` }));
        label("deliver" + content, "good");
        break;
      case "crash":
        group.append(svg("path", { class: "cross", d: `M${x - 6} ${y - 6}l12 12m0-12l-12 12` }));
        label("crash", "fault");
        break;
      case "loss":
        group.append(svg("circle", { class: "gone", cx: x, cy: y, r: 4 }));
        label("lost", "fault");
        break;
      default:
        group.append(svg("path", { class: "lie", d: `M${x} ${y - 6.5}l6.5 12h-13z` }));
    }
    const tally = shownTally(event.tallies);
    if (tally) {
      group.append(svg("text", { class: "tally " + ink(tally.type) + (tally.count >= tally.required ? " reached" : ""),
        x, y: y + 20 }, tally.count + "/" + tally.required));
    }
    group.append(svg("circle", { class: "hit", cx: x, cy: y, r: 12 }));
    return group;
  }

  /** Shows an event, and what it sends and receives, as past or as future. */
  paint(number, past, sent, received) {
    const event = this.run.events[number], label = this.labels[event.process];
    if (this.marks[number]) this.marks[number].classList.toggle("future", !past);
    for (const arrow of sent) {
      const element = this.arrows[arrow];
      if (element) {
        element.classList.toggle("future", !past);
        element.classList.toggle("flying", past && this.run.arrows[arrow].received !== null);
      }
    }
    for (const arrow of received) {
      if (this.arrows[arrow]) this.arrows[arrow].classList.toggle("flying", !past);
    }
    if (label && event.kind === "deliver") label.classList.toggle("delivered", past);
    if (label && event.kind === "crash") label.classList.toggle("down", past);
  }

  /** Puts the cursor on an event; -1 stands for none. */
  point(number) {
    const visible = number >= 0 && this.marks[number] !== null;
    this.cursor.setAttribute("visibility", visible ? "visible" : "hidden");
    this.halo.setAttribute("visibility", visible ? "visible" : "hidden");
    if (visible) {
      const event = this.run.events[number];
      this.cursor.setAttribute("x1", event.x);
      this.cursor.setAttribute("x2", event.x);
      this.halo.setAttribute("cx", event.x);
      this.halo.setAttribute("cy", this.y(event.process));
    }
  }

  /** Dims whatever is not among those events, or shows everything. */
  leaveOnly(past) {
    this.picture.classList.toggle("causal", past !== null);
    if (past === null) return;
    this.marks.forEach((mark, number) => mark && mark.classList.toggle("unrelated", !past.has(number)));
    this.run.arrows.forEach((arrow, number) => this.arrows[number] && this.arrows[number].classList
      .toggle("unrelated", !(arrow.received !== null && past.has(arrow.received))));
  }

  scale(zoom) {
    for (const [picture, width] of [[this.names, NAMES], [this.picture, this.width]]) {
      picture.setAttribute("viewBox", `0 0 ${width} ${this.height}`);
      picture.setAttribute("width", width * zoom);
      picture.setAttribute("height", this.height * zoom);
    }
  }
}
