// SPDX-License-Identifier: EPL-2.0
// Steps through runs: everything that a reader of a page can do. Stands behind diagram.js, in one function with it.
const SPEEDS = [["slow", 1600], ["normal", 800], ["fast", 300], ["very fast", 90]];
const ZOOMS = [0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.6, 2, 2.5];

const icon = path => svg("svg", { class: "icon", viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true" },
  svg("path", { d: path }));
const tip = html("div", { class: "tip", hidden: "" });
let lastUsed = null;

/** One run: the diagram, the events as a list, the algorithm, and all that steps through them. */
class RunView {
  constructor(root, run, name) {
    this.root = root;
    this.run = run;
    this.name = name;
    this.at = run.events.length - 1;
    this.zoom = 1;
    this.timer = null;
    this.lanes = run.lanes.map(() => true);
    this.types = run.types.map(() => true);
    this.index();
    this.build();
    this.draw();
    this.listen();
  }

  /** What happened before what, and which events an action has caused. */
  index() {
    const { events, arrows } = this.run;
    this.origin = new Map();
    this.sentAt = events.map(() => []);
    this.receivedAt = events.map(() => []);
    arrows.forEach((arrow, number) => {
      this.sentAt[arrow.sent].push(number);
      if (arrow.received !== null) {
        this.receivedAt[arrow.received].push(number);
        this.origin.set(arrow.received, arrow.sent);
      }
    });
    const last = new Map();
    this.previous = events.map((event, number) => {
      const before = last.has(event.process) ? last.get(event.process) : -1;
      last.set(event.process, number);
      return before;
    });
    this.bySite = new Map();
    events.forEach((event, number) => {
      if (event.site !== null) this.bySite.set(event.site, (this.bySite.get(event.site) || []).concat(number));
    });
  }

  build() {
    const button = (label, title, action, extra) => {
      const element = html("button", { type: "button", title, "aria-label": title, ...extra }, label);
      element.addEventListener("click", action);
      return element;
    };
    this.first = button(icon("M3 2.5v11M13 2.5v11L5 8z"), "To the beginning (Home)", () => this.go(-1));
    this.back = button(icon("M12 2.5v11L4 8z"), "One event back (left arrow)", () => this.step(-1));
    this.player = button("Play", "Play (space)", () => this.play(), { class: "play" });
    this.forth = button(icon("M4 2.5v11L12 8z"), "One event forward (right arrow)", () => this.step(1));
    this.last = button(icon("M13 2.5v11M3 2.5v11L11 8z"), "To the end (End)",
      () => this.go(this.run.events.length - 1));
    this.slider = html("input", { type: "range", min: 0, max: this.run.events.length, "aria-label": "Event" });
    this.slider.addEventListener("input", () => this.go(Number(this.slider.value) - 1));
    this.counter = html("output");
    this.speed = html("select", { "aria-label": "Speed" },
      ...SPEEDS.map(([label], number) => html("option", { value: number, selected: number === 1 ? "" : null }, label)));
    this.causal = html("input", { type: "checkbox" });
    this.causal.addEventListener("change", () => this.markPast());
    const bar = html("div", { class: "bar", role: "toolbar", "aria-label": "Step through the run" },
      this.first, this.back, this.player, this.forth, this.last, this.slider, this.counter, this.speed,
      html("span", { class: "gap" }),
      button("\u2212", "Zoom out (-)", () => this.zoomBy(-1)),
      button("Fit", "Fit into the width (0)", () => this.fit()),
      button("+", "Zoom in (+)", () => this.zoomBy(1)));
    const filters = html("div", { class: "filters" },
      this.choice("Processes", this.run.lanes.map(lane => lane.name), this.lanes, () => ""),
      this.choice("Messages", this.run.types, this.types, number => "type " + ink(number)),
      html("label", { title: "Shows only what the chosen event can depend on (c)" }, this.causal, "only its causes"));
    this.stage = html("div", { class: "stage", tabindex: -1 });
    this.sentence = html("div", { class: "sentence", "aria-live": "polite" });
    this.tallies = html("div", { class: "tallies" });
    this.list = html("ol", {}, ...this.run.events.map((event, number) => this.item(event, number)));
    this.listing = html("div", { class: "listing" }, ...this.run.listing.map(line => this.line(line)));
    this.root.append(bar, filters, this.stage,
      html("div", { class: "now" }, this.sentence, this.tallies),
      html("div", { class: "panes" },
        html("div", { class: "events" }, html("h3", {}, "Events"), this.list),
        html("div", {}, html("h3", {}, "Algorithm"), this.listing)),
      html("div", { class: "keys" }, ...this.keys()));
  }

  keys() {
    const keys = [["\u2190 \u2192", "step"], ["\u2191 \u2193", "same process"], ["Home End", "ends"],
      ["Space", "play"], ["+ \u2212 0", "zoom"], ["c", "causes"]];
    return keys.flatMap(([key, what]) => [html("kbd", {}, key), " " + what + "\u2003"]);
  }

  choice(title, names, chosen, style) {
    const boxes = names.map((name, number) => {
      const box = html("input", { type: "checkbox", checked: "" });
      box.addEventListener("change", () => {
        chosen[number] = box.checked;
        this.draw();
      });
      return html("label", { class: style(number) }, box, name);
    });
    return html("fieldset", {}, html("legend", {}, title), ...boxes);
  }

  item(event, number) {
    const button = html("button", { type: "button", tabindex: -1 }, html("span", { class: "nr" }, String(number + 1)),
      html("span", { class: "who" }, this.run.lanes[event.process].name), html("span", {}, event.text));
    button.addEventListener("click", () => this.go(number));
    const begins = number > 0 && this.run.events[number - 1].step !== event.step;
    return html("li", { class: begins ? "stepping" : null }, button);
  }

  line(line) {
    const times = line.site === null ? 0 : (this.bySite.get(line.site) || []).length;
    const parts = [html("span", { class: "nr" }, line.number === null ? "" : String(line.number)),
      html("span", { class: "times" }, line.site === null ? "" : times === 0 ? "never" : times + "\u00d7"),
      html("span", {}, line.text)];
    if (line.site === null) return html("div", { class: "line" }, ...parts);
    const button = html("button", { type: "button", "data-site": line.site, title: times === 0
      ? "This run never carries it out" : "To the next time that this is carried out" }, ...parts);
    button.addEventListener("click", () => this.nextOf(line.site));
    return button;
  }

  /** Draws everything anew: at the beginning, and when a filter has changed. */
  draw() {
    this.diagram = new Diagram(this.run, this.lanes, this.types, this.stage.clientWidth - NAMES - 2);
    this.stage.replaceChildren(this.diagram.names, this.diagram.picture);
    [...this.list.children].forEach((item, number) => { item.hidden = !this.diagram.isShown(number); });
    this.shown = 0;
    this.run.events.forEach((event, number) => this.paint(number, false));
    this.diagram.scale(this.zoom);
    this.show();
  }

  zoomBy(direction) {
    const larger = ZOOMS.filter(zoom => zoom > this.zoom + 0.001);
    const smaller = ZOOMS.filter(zoom => zoom < this.zoom - 0.001);
    this.zoom = direction > 0 ? larger[0] || this.zoom : smaller[smaller.length - 1] || this.zoom;
    this.diagram.scale(this.zoom);
    this.reveal();
  }

  fit() {
    this.zoom = Math.max(ZOOMS[0], Math.min(ZOOMS[ZOOMS.length - 1],
      (this.stage.clientWidth - 2) / (this.diagram.width + NAMES)));
    this.diagram.scale(this.zoom);
    this.reveal();
  }

  /** To an event; -1 stands for the time before the first one. */
  go(number) {
    this.at = Math.max(-1, Math.min(this.run.events.length - 1, number));
    if (this.at === this.run.events.length - 1) this.pause();
    this.show();
    try {
      history.replaceState(null, "", "#" + this.name + (this.at < 0 ? "" : "-event-" + (this.at + 1)));
    } catch (forbidden) {
      // a page inside of another one has no address of its own
    }
  }

  step(direction) {
    let number = this.at + direction;
    while (number >= 0 && number < this.run.events.length && !this.diagram.isShown(number)) number += direction;
    if (number < this.run.events.length) this.go(number);
    else this.pause();
  }

  sameProcess(direction) {
    if (this.at < 0) return this.step(1);
    const { events } = this.run;
    let number = this.at + direction;
    while (number >= 0 && number < events.length && events[number].process !== events[this.at].process) {
      number += direction;
    }
    if (number >= 0 && number < events.length) this.go(number);
  }

  nextOf(site) {
    const numbers = this.bySite.get(site) || [];
    if (numbers.length > 0) this.go(numbers.find(number => number > this.at) ?? numbers[0]);
  }

  play() {
    if (this.timer !== null) return this.pause();
    if (this.at === this.run.events.length - 1) this.go(-1);
    const next = () => {
      this.timer = setTimeout(next, SPEEDS[Number(this.speed.value)][1]);
      this.step(1);
    };
    this.timer = setTimeout(next, 200);
    this.player.replaceChildren("Pause");
  }

  pause() {
    clearTimeout(this.timer);
    this.timer = null;
    this.player.replaceChildren("Play");
  }

  /** Brings the picture to the chosen event; only what changes is touched, so that long runs stay fluid. */
  show() {
    const count = this.run.events.length, to = this.at + 1;
    for (let number = this.shown; number < to; number++) this.paint(number, true);
    for (let number = this.shown - 1; number >= to; number--) this.paint(number, false);
    this.shown = to;
    this.root.dataset.at = to;
    this.slider.value = to;
    this.counter.value = to === 0 ? "before event 1" : `event ${to} of ${count}`;
    this.first.disabled = this.back.disabled = to === 0;
    this.forth.disabled = this.last.disabled = to === count;
    this.showEvent();
    this.markPast();
    this.reveal();
  }

  paint(number, past) {
    this.list.children[number].classList.toggle("future", !past);
    this.diagram.paint(number, past, this.sentAt[number], this.receivedAt[number]);
  }

  showEvent() {
    const event = this.at < 0 ? null : this.run.events[this.at];
    this.diagram.point(this.at);
    if (this.current) this.current.removeAttribute("aria-current");
    this.current = event ? this.list.children[this.at] : null;
    if (this.current) this.current.setAttribute("aria-current", "step");
    this.sentence.replaceChildren(...(event ? [html("span", { class: "who" }, this.run.lanes[event.process].title),
      event.text] : ["Nothing has happened yet."]));
    this.tallies.replaceChildren(...(event ? event.tallies.map(tally => this.tally(tally)) : []));
    const waiting = new Set(event ? event.tallies.map(tally => tally.site) : []);
    for (const line of this.listing.children) {
      const site = line.dataset.site === undefined ? null : Number(line.dataset.site);
      const active = event !== null && site !== null && site === event.site;
      line.classList.toggle("active", active);
      line.classList.toggle("waiting", site !== null && !active && waiting.has(site));
      if (active) this.scrollInside(this.listing, line);
    }
  }

  tally(tally) {
    const missing = tally.required - tally.count;
    const pips = [];
    for (let pip = 0; pip < Math.max(tally.count, tally.required) && tally.required <= 24; pip++) {
      pips.push(html("span", { class: "pip" + (pip < tally.count ? " full" : "") }));
    }
    const line = this.run.listing.find(each => each.site === tally.site);
    const place = line && line.number !== null ? " (line " + line.number + ")" : "";
    return html("span", { class: ink(tally.type) }, ...pips, " ", html("b", {}, this.run.types[tally.type]),
      ` ${tally.count} of ${tally.required}${place}: ` + (missing <= 0 ? "reached"
        : tally.required > this.run.lanes.length ? "never to be reached" : missing + " more"));
  }

  /** The causal past of the chosen event (Lamport's happened-before): dims all else where the user wants it. */
  markPast() {
    if (!this.causal.checked) return this.diagram.leaveOnly(null);
    const past = new Set(), rest = [this.at];
    while (rest.length > 0) {
      const number = rest.pop();
      if (number < 0 || past.has(number)) continue;
      past.add(number);
      rest.push(this.previous[number]);
      if (this.origin.has(number)) rest.push(this.origin.get(number));
    }
    this.diagram.leaveOnly(past);
  }

  reveal() {
    if (this.at >= 0 && this.diagram.marks[this.at]) {
      const { stage } = this, names = NAMES * this.zoom;
      const event = this.run.events[this.at];
      const x = event.x * this.zoom, y = this.diagram.y(event.process) * this.zoom;
      const wide = stage.clientWidth - names, high = stage.clientHeight;
      if (x < stage.scrollLeft + 40 || x > stage.scrollLeft + wide - 60) stage.scrollLeft = x - wide / 2;
      if (y < stage.scrollTop + 20 || y > stage.scrollTop + high - 30) stage.scrollTop = y - high / 2;
      this.scrollInside(this.list, this.current);
    }
  }

  /** Scrolls a part of the page without moving the page. */
  scrollInside(box, child) {
    const top = child.offsetTop;
    if (top < box.scrollTop || top + child.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top - box.clientHeight / 2;
    }
  }

  listen() {
    this.root.addEventListener("pointerdown", () => { lastUsed = this; });
    this.root.addEventListener("focusin", () => { lastUsed = this; });
    this.stage.addEventListener("click", click => {
      const mark = click.target.closest("[data-event]"), arrow = click.target.closest("[data-arrow]");
      if (mark) this.go(Number(mark.dataset.event));
      else if (arrow) {
        const message = this.run.arrows[Number(arrow.dataset.arrow)];
        this.go(message.received === null ? message.sent : message.received);
      }
    });
    this.stage.addEventListener("pointermove", move => this.hover(move));
    this.stage.addEventListener("pointerleave", () => { tip.hidden = true; });
    this.stage.addEventListener("wheel", wheel => {
      if (wheel.ctrlKey || wheel.metaKey) {
        wheel.preventDefault();
        this.zoomBy(wheel.deltaY < 0 ? 1 : -1);
      }
    }, { passive: false });
  }

  hover(move) {
    const mark = move.target.closest("[data-event]"), arrow = move.target.closest("[data-arrow]");
    tip.hidden = !mark && !arrow;
    if (tip.hidden) return;
    if (mark) {
      const number = Number(mark.dataset.event), event = this.run.events[number];
      tip.textContent = `${number + 1}: ${this.run.lanes[event.process].title} ${event.text}`;
    } else {
      const message = this.run.arrows[Number(arrow.dataset.arrow)];
      tip.textContent = `${message.label} from ${this.run.lanes[message.from].name} to `
        + `${this.run.lanes[message.to].name}: ${message.words}`;
    }
    const right = move.clientX + 14 + tip.offsetWidth > window.innerWidth;
    tip.style.left = (right ? move.clientX - 14 - tip.offsetWidth : move.clientX + 14) + "px";
    tip.style.top = Math.min(move.clientY + 16, window.innerHeight - tip.offsetHeight - 4) + "px";
  }

  key(key) {
    const actions = {
      ArrowRight: () => this.step(1), ArrowLeft: () => this.step(-1),
      ArrowDown: () => this.sameProcess(1), ArrowUp: () => this.sameProcess(-1),
      Home: () => this.go(-1), End: () => this.go(this.run.events.length - 1), " ": () => this.play(),
      "+": () => this.zoomBy(1), "=": () => this.zoomBy(1), "-": () => this.zoomBy(-1), 0: () => this.fit(),
      c: () => { this.causal.checked = !this.causal.checked; this.markPast(); }
    };
    if (!Object.hasOwn(actions, key)) return false;
    actions[key]();
    return true;
  }
}

/** Tables that can be narrowed to the rows that hold a word. */
function addSearch(table) {
  const field = document.getElementById(table.dataset.search);
  field.hidden = false;
  field.querySelector("input").addEventListener("input", typed => {
    const word = typed.target.value.toLowerCase();
    for (const row of table.tBodies[0].rows) row.hidden = !row.textContent.toLowerCase().includes(word);
  });
}

document.querySelectorAll("table[data-search]").forEach(addSearch);
document.body.append(tip);
const runs = JSON.parse(document.getElementById("runs").textContent);
const views = new Map();
/** Runs are built when they come into view: a report may hold hundreds. */
function view(root) {
  if (!views.has(root)) {
    views.set(root, new RunView(root, runs[Number(root.dataset.run)], root.closest("section").id));
  }
  return views.get(root);
}
const roots = [...document.querySelectorAll("[data-run]")];
const watcher = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting)
  .forEach(entry => view(entry.target)), { rootMargin: "600px" });
roots.forEach((root, number) => number === 0 ? view(root) : watcher.observe(root));

function follow() {
  const match = /^#(run-\d+)(?:-event-(\d+))?$/.exec(location.hash);
  const section = match && document.getElementById(match[1]);
  if (!section) return;
  const chosen = view(section.querySelector("[data-run]"));
  lastUsed = chosen;
  if (match[2]) {
    chosen.at = Math.min(Number(match[2]), chosen.run.events.length) - 1;
    chosen.show();
    section.scrollIntoView();
  }
}
follow();
window.addEventListener("hashchange", follow);

document.addEventListener("keydown", pressed => {
  const field = pressed.target.closest("input, select, textarea, summary");
  const chosen = lastUsed || views.get(roots[0]);
  const button = pressed.key === " " && pressed.target.closest("button, a");
  if (!chosen || pressed.ctrlKey || pressed.metaKey || pressed.altKey || button
    || field && !(field.type === "range" || field.type === "checkbox" && pressed.key !== " ")) return;
  if (field && field.type === "range" && field.closest("[data-run]") === null) return;
  if (chosen.key(pressed.key)) pressed.preventDefault();
});
