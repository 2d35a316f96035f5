#!/usr/bin/env python3
"""Opens pages in headless Chromium and reports what a reader would trip over, as JSON on standard output.

    check_page.py PAGE... [--all] [--axe axe.min.js] [--screenshots FOLDER] [--pdf FOLDER] [--script-off]

The first page is opened at 1440, 768 and 390 CSS pixels wide, each light, dark and as it is printed; every other one at
each width once and in each look once, or in all nine with --all. For each: messages of level error on the console, requests
to anything but the page itself, whether the page scrolls sideways, text that leaves its box, headings of Chinese tables that
are a character or two wide, figures taller than a sheet of paper, how high the buttons of a figure's arms are, commands that
are cut, tables that scroll without a shadow that shows it, which layout of the figures is shown and how many panels of the
curves stand beside one another, the smallest text of figures in px, rows of tables that are folded away, stops of the Tab key
at tables that need no scrolling, and, with --axe, what axe-core finds.

It speaks the DevTools protocol over Chromium's pipe (descriptors 3 and 4), so it needs no driver and no package.
"""
import argparse
import base64
import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time

WIDTHS = (1440, 768, 390)
LOOKS = ("light", "dark", "print")
# Of A4 between the style sheet's margins, 180 mm: paper is as wide whatever window it is printed from.
PAPER_WIDTH = 680
PICTURE_HEIGHT = 16000
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]


class Browser:
    """Chromium with a pipe for commands and events."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="curves-browser-")
        to_browser, self.commands = os.pipe()
        self.events, from_browser = os.pipe()

        def wire():
            # Move both out of the way first: one may be 3 or 4 already.
            read, write = os.dup(to_browser), os.dup(from_browser)
            while read in (3, 4) or write in (3, 4):
                read, write = os.dup(read), os.dup(write)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-extensions", "--disable-background-networking", "--hide-scrollbars",
             "--remote-debugging-pipe", "--user-data-dir=" + self.profile, "about:blank"],
            preexec_fn=wire, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.number = 0
        self.waiting = []

    def receive(self, deadline):
        while b"\0" not in self.buffer:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.events], [], [], left)[0]:
                raise TimeoutError("the browser did not answer in time")
            piece = os.read(self.events, 1 << 20)
            if not piece:
                raise RuntimeError("the browser ended")
            self.buffer += piece
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, timeout=300, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + timeout
        while True:
            answer = self.receive(deadline)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.waiting.append(answer)

    def wait(self, event, timeout=300):
        deadline = time.monotonic() + timeout
        while True:
            for index, message in enumerate(self.waiting):
                if message.get("method") == event:
                    return self.waiting.pop(index)
            self.waiting.append(self.receive(deadline))

    def drain(self):
        """Events so far."""
        while b"\0" in self.buffer or select.select([self.events], [], [], 0.05)[0]:
            self.waiting.append(self.receive(time.monotonic() + 5))
        events, self.waiting = self.waiting, []
        return events

    def close(self):
        try:
            self.call("Browser.close", timeout=5)
        except Exception:
            pass
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)


LAYOUT = """(async () => {
  await new Promise((done) => setTimeout(done, 100));
  const root = document.documentElement;
  const wide = [...document.querySelectorAll('body *')].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.right > innerWidth + 1 && !e.closest('.scroll, .toggles, pre, .visually-hidden, .skip');
  }).map((e) => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' ' + e.className).slice(0, 5);
  // Numbers in the cells of a matrix are as small as the cells are.
  const sizes = [...document.querySelectorAll('figure:not(.figure-confusion, .figure-heatmap) > .canvas > svg')].filter((svg) => svg.getBoundingClientRect().width > 1)
    .flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
    });
  const folded = [...document.querySelectorAll('details:not(.numbers) tr')]
    .filter((row) => !row.closest('.numbers') && !row.checkVisibility());
  const idle = [...document.querySelectorAll('.scroll:not(.canvas)[tabindex]')]
    .filter((box) => box.getClientRects().length && box.scrollWidth <= box.clientWidth);
  const cut = [...document.querySelectorAll('pre')].filter((box) => box.scrollWidth > box.clientWidth + 1);
  const luminance = (rgb) => rgb.map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const colors = (text) => [...text.matchAll(/rgb\\((\\d+), (\\d+), (\\d+)\\)/g)].map((m) => m.slice(1).map(Number));
  const ground = luminance(colors(getComputedStyle(document.body).backgroundColor)[0] ?? [255, 255, 255]);
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const uncued = [...document.querySelectorAll('.scroll')]
    .filter((box) => box.getClientRects().length && box.scrollWidth > box.clientWidth)
    .filter((box) => !colors(getComputedStyle(box).backgroundImage).some((c) => contrast(luminance(c), ground) >= 2));
  // What paper cannot hold is cut: below a heading and above a caption, a sheet of A4 has so much.
  const tall = [...document.querySelectorAll('.canvas > svg')].filter((svg) => svg.getBoundingClientRect().height > 900)
    .map((svg) => svg.closest('figure').className);
  const canvases = [...document.querySelectorAll('.canvas')].filter((box) => box.getClientRects().length);
  const layouts = ['wide', 'medium', 'narrow'].filter((name) => canvases.some((box) => box.classList.contains(name)));
  const panels = canvases.filter((box) => box.closest('.figure-curves'))
    .flatMap((box) => [...box.querySelectorAll('.curves-panel')].map((panel) => panel.getBoundingClientRect()));
  const beside = panels.map((one) => panels.filter((other) => other.top < one.y + one.height / 2
    && other.bottom > one.y + one.height / 2).length);
  const words = document.createRange();
  const slim = [...document.querySelectorAll('thead th')].filter((cell) => {
    if (!/[\u2e80-\u9fff]{3}/.test(cell.textContent) || cell.closest('thead').clientWidth < 2) return false;
    words.selectNodeContents(cell);
    return words.getBoundingClientRect().width < 2.2 * parseFloat(getComputedStyle(cell).fontSize);
  }).map((cell) => cell.textContent);
  const buttons = Math.max(0, ...[...document.querySelectorAll('.toggles')].map((bar) => bar.getBoundingClientRect().height));
  return {slim, tall, buttons, cut: cut.length, uncued: uncued.length, layouts, panelsAcross: Math.max(0, ...beside),
          sideways: root.scrollWidth > root.clientWidth, scrollWidth: root.scrollWidth, wide, height: root.scrollHeight,
          smallestText: Math.min(99, ...sizes), folded: folded.length, idleStops: idle.length};
})()"""


def value(browser, session, expression):
    result = browser.call(
        "Runtime.evaluate", session, expression=expression, returnByValue=True, awaitPromise=True)
    if "exceptionDetails" in result:
        raise RuntimeError(json.dumps(result["exceptionDetails"])[:400])
    return result["result"].get("value")


def visit(browser, page, width, look, options):
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ("Page", "Runtime", "Log", "Network"):
        browser.call(domain + ".enable", session)
    browser.call("Emulation.setDeviceMetricsOverride", session, width=width, height=900, deviceScaleFactor=1,
                 mobile=width < 600)
    scheme = "dark" if look == "dark" else "light"
    browser.call("Emulation.setEmulatedMedia", session, media="print" if look == "print" else "",
                 features=[{"name": "prefers-color-scheme", "value": scheme}])
    if options.script_off:
        browser.call("Emulation.setScriptExecutionDisabled", session, value=True)
    browser.waiting.clear()
    address = pathlib.Path(page).resolve().as_uri()
    browser.call("Page.navigate", session, url=address)
    browser.wait("Page.loadEventFired")
    if look == "print":
        browser.call("Emulation.setDeviceMetricsOverride", session, width=PAPER_WIDTH, height=900, deviceScaleFactor=1,
                     mobile=False)
    layout = value(browser, session, LAYOUT) if not options.script_off else {}
    errors, requests = [], []
    for event in browser.drain():
        data = event.get("params", {})
        method = event.get("method")
        if method == "Runtime.exceptionThrown":
            errors.append(data["exceptionDetails"].get("text", "exception"))
        elif method == "Runtime.consoleAPICalled" and data["type"] in ("error", "assert"):
            errors.append(str([argument.get("value") for argument in data["args"]]))
        elif method == "Log.entryAdded" and data["entry"]["level"] == "error":
            errors.append(data["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            url = data["request"]["url"]
            if url != address and not url.startswith("data:"):
                requests.append(url)
    violations = []
    if options.axe:
        value(browser, session, pathlib.Path(options.axe).read_text() + "; 0")
        found = value(
            browser, session,
            "axe.run(document, {resultTypes: ['violations']}).then((r) => r.violations.map((v) => ({id: v.id,"
            " impact: v.impact, help: v.help, nodes: v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160))})))")
        violations = found
    name = f"{pathlib.Path(page).resolve().parent.name}-{width}-{look}"
    if options.screenshots:
        height = int(layout.get("height", 900)) + 20
        # Chromium paints no picture that is higher than 16384 px: a long page is several.
        for piece, top in enumerate(range(0, height, PICTURE_HEIGHT)):
            picture = browser.call(
                "Page.captureScreenshot", session, captureBeyondViewport=True, format="png",
                clip={"x": 0, "y": top, "width": PAPER_WIDTH if look == "print" else width,
                      "height": min(PICTURE_HEIGHT, height - top), "scale": 1})
            ending = f"-{piece + 1}.png" if piece else ".png"
            pathlib.Path(options.screenshots, name + ending).write_bytes(base64.b64decode(picture["data"]))
    if options.pdf and look == "print":
        printed = browser.call("Page.printToPDF", session, preferCSSPageSize=True, printBackground=True)
        pathlib.Path(options.pdf, name + ".pdf").write_bytes(base64.b64decode(printed["data"]))
    browser.call("Target.closeTarget", targetId=target)
    return {"page": str(page), "width": width, "look": look, "errors": errors, "requests": requests,
            "violations": violations, **layout}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="+")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--axe")
    parser.add_argument("--screenshots")
    parser.add_argument("--pdf")
    parser.add_argument("--script-off", action="store_true")
    options = parser.parse_args()
    program = next((found for found in map(shutil.which, BROWSERS) if found), None)
    if not program:
        sys.exit("no browser found, looked for " + ", ".join(BROWSERS))
    for folder in filter(None, (options.screenshots, options.pdf)):
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    browser = Browser(program)
    try:
        every = [(width, look) for width in WIDTHS for look in LOOKS]
        results = [
            visit(browser, page, width, look, options)
            for index, page in enumerate(options.pages)
            for width, look in (every if index == 0 or options.all else zip(WIDTHS, LOOKS))]
    finally:
        browser.close()
    json.dump(results, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
