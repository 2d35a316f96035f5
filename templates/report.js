// The page is whole without this. It adds two things to the figures: buttons that hide and show arms, and a read-out of
// the mark under the pointer, quicker than the browser's own tooltip.
(() => {
  "use strict";
  const label = document.documentElement.dataset.toggleLabel || "";

  // Labels and colours of the arms, from the table of accuracies.
  const known = new Map();
  for (const mark of document.querySelectorAll("[data-arm-id]")) {
    known.set(mark.dataset.armId, { name: mark.textContent, color: mark.style.getPropertyValue("--arm") });
  }

  for (const canvas of document.querySelectorAll(".canvas")) {
    const arms = new Map();
    for (const group of canvas.querySelectorAll("[data-arm]")) {
      const key = group.dataset.arm;
      if (!known.has(key)) continue; // panels and axes have keys too
      if (!arms.has(key)) arms.set(key, { ...known.get(key), groups: [] });
      arms.get(key).groups.push(group);
    }
    if (arms.size < 2 || arms.size > 24) continue;
    const bar = document.createElement("div");
    bar.className = "toggles";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", label);
    // In the arms' own order, not that of drawing.
    for (const arm of [...known.keys()].filter((key) => arms.has(key)).map((key) => arms.get(key))) {
      const button = document.createElement("button");
      button.type = "button";
      const swatch = document.createElement("i");
      swatch.className = "swatch";
      swatch.style.color = arm.color;
      button.append(swatch, arm.name);
      button.setAttribute("aria-pressed", "true");
      button.addEventListener("click", () => {
        const shows = button.getAttribute("aria-pressed") !== "true";
        button.setAttribute("aria-pressed", String(shows));
        for (const group of arm.groups) group.style.display = shows ? "" : "none";
      });
      bar.append(button);
    }
    canvas.before(bar);
  }

  const readout = document.createElement("div");
  readout.className = "readout";
  readout.hidden = true;
  readout.setAttribute("aria-hidden", "true");
  document.body.append(readout);

  // A mark's <title> becomes its label, so that the browser's tooltip does not come on top of ours.
  const text = (mark) => {
    const title = mark.querySelector(":scope > title");
    if (title) {
      mark.setAttribute("aria-label", title.textContent);
      title.remove();
    }
    return mark.getAttribute("aria-label");
  };
  document.addEventListener("pointermove", (event) => {
    const mark = event.target instanceof Element && event.target.closest(".canvas svg *:has(> title), .canvas svg [aria-label]");
    const words = mark && mark.tagName !== "svg" ? text(mark) : null;
    readout.hidden = !words;
    if (!words) return;
    readout.textContent = words;
    const box = readout.getBoundingClientRect();
    const x = Math.min(event.clientX + 14, innerWidth - box.width - 8);
    const y = event.clientY + 18 + box.height > innerHeight ? event.clientY - box.height - 10 : event.clientY + 18;
    readout.style.left = `${Math.max(8, x)}px`;
    readout.style.top = `${y}px`;
  }, { passive: true });
})();
