// The page is whole without this. It adds to the figures buttons that hide and show arms, and a read-out of the mark under
// the pointer or of the one that the arrow keys have come to; it takes what does not scroll out of the order of the Tab key,
// and opens for printing what can be opened.
(() => {
  "use strict";
  const label = document.documentElement.dataset.toggleLabel || "";

  // Labels and colours of the arms, from the table of accuracies.
  const known = new Map();
  for (const mark of document.querySelectorAll("[data-arm-id]")) {
    known.set(mark.dataset.armId, { name: mark.textContent, color: mark.style.getPropertyValue("--arm") });
  }

  // More arms than these have no colours of their own, and their buttons would be higher than the figure.
  const mostButtons = 12;
  for (const figure of document.querySelectorAll("figure:has(> .canvas)")) {
    const arms = new Map();
    for (const group of figure.querySelectorAll(".canvas [data-arm]")) {
      const key = group.dataset.arm;
      if (!known.has(key)) continue; // panels and axes have keys too
      if (!arms.has(key)) arms.set(key, { ...known.get(key), groups: [] });
      arms.get(key).groups.push(group);
    }
    if (arms.size < 2 || arms.size > mostButtons) continue;
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
    figure.prepend(bar);
  }

  const readout = document.createElement("div");
  readout.className = "readout";
  readout.hidden = true;
  readout.setAttribute("role", "status");
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
  const show = (words, x, y, above) => {
    readout.hidden = !words;
    if (!words) return;
    readout.textContent = words;
    const box = readout.getBoundingClientRect();
    readout.style.left = `${Math.max(8, Math.min(x + 14, innerWidth - box.width - 8))}px`;
    readout.style.top = `${y + 18 + box.height > innerHeight ? above - box.height - 10 : y + 18}px`;
  };
  const marks = ".canvas svg *:has(> title), .canvas svg [aria-label]";
  document.addEventListener("pointermove", (event) => {
    const mark = event.target instanceof Element && event.target.closest(marks);
    show(mark && mark.tagName !== "svg" ? text(mark) : null, event.clientX, event.clientY, event.clientY);
  }, { passive: true });

  for (const canvas of document.querySelectorAll(".canvas")) {
    let place = -1;
    canvas.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step && event.key !== "Escape") return;
      const all = [...canvas.querySelectorAll("svg *:has(> title), svg [aria-label]")]
        .filter((mark) => mark.getClientRects().length);
      if (!step || !all.length) return show(null);
      event.preventDefault();
      place = (place + step + all.length) % all.length;
      const mark = all[place];
      mark.scrollIntoView({ block: "nearest", inline: "nearest" });
      const box = mark.getBoundingClientRect();
      show(text(mark), box.right, box.bottom, box.top);
    });
    canvas.addEventListener("blur", () => show(null));
  }

  // Tables that fit need no stop for the Tab key; figures have one, for their arrow keys.
  const settle = (box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => settle(target)));
  for (const box of document.querySelectorAll(".scroll:not(.canvas)")) {
    settle(box);
    watch.observe(box);
  }

  // For browsers whose style sheets cannot open them.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open]):not(.numbers)")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
