// SPDX-License-Identifier: Apache-2.0

/// What every page of ours must be for everybody: a list of rules, run inside the page, that says what breaks them.
///
/// The rules are those of the Web Content Accessibility Guidelines 2.2, level AA, that a machine can judge, and that
/// nothing runs over the page's edge.
enum BrowserAudit {
    /// An expression; its value is a list of sentences, empty when all is well.
    static let expression = """
        (() => {
          const found = [];
          const all = (selector) => Array.from(document.querySelectorAll(selector));
          const name = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.className ? "." + e.className : "")
            + " " + JSON.stringify((e.textContent || "").trim().slice(0, 40));
          const say = (rule, element, more) => found.push(rule + ": " + name(element) + (more ? " " + more : ""));
          const isShown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
          const root = document.documentElement;

          // 2.4.2, 3.1.1: the page has a title, a language, and that language's direction.
          if (!document.title.trim()) { say("no title", root); }
          if (!root.lang) { say("no language", root); }
          if (root.dir !== (root.lang === "ar" ? "rtl" : "ltr")) { say("wrong direction", root); }

          // 1.3.1: landmarks, and nothing outside of them.
          for (const place of ["main", "body > header", "body > footer", "h1"]) {
            if (all(place).length !== 1) { say("not exactly one " + place, root); }
          }
          all("nav, section, [role=region]").forEach((e) => {
            const label = e.getAttribute("aria-labelledby");
            const text = label ? document.getElementById(label)?.textContent : e.getAttribute("aria-label");
            if (!text?.trim()) { say("landmark without name", e); }
          });
          Array.from(document.body.children).forEach((e) => {
            if (!["HEADER", "MAIN", "FOOTER"].includes(e.tagName) && !e.matches(".skip")) { say("outside landmarks", e); }
          });

          // 1.3.1, 2.4.6: headings go down one rank at a time and say something.
          let rank = 0;
          all("h1, h2, h3, h4, h5, h6").filter(isShown).forEach((e) => {
            const own = Number(e.tagName[1]);
            if (own > rank + 1) { say("heading skips a rank", e, "after h" + rank); }
            if (!e.textContent.trim()) { say("empty heading", e); }
            rank = own;
          });

          // 1.3.1: lists hold items, tables name their columns.
          all("ul > :not(li):not(template), ol > :not(li)").forEach((e) => say("not an item of a list", e));
          all("dl > :not(div):not(dt):not(dd)").forEach((e) => say("not an entry of a list", e));
          all("table").forEach((e) => { if (!e.querySelector("th[scope]")) { say("table without headings", e); } });

          // 4.1.1, 1.3.1: ids are unique, and what is referred to exists.
          const ids = new Set();
          all("[id]").forEach((e) => { if (ids.has(e.id)) { say("id twice", e); } ids.add(e.id); });
          for (const attribute of ["for", "aria-labelledby", "aria-describedby", "aria-controls"]) {
            all("[" + attribute + "]").forEach((e) => e.getAttribute(attribute).split(/\\s+/).forEach((id) => {
              if (!ids.has(id)) { say(attribute + " leads nowhere", e); }
            }));
          }
          all('a[href^="#"]').forEach((e) => {
            if (!ids.has(e.getAttribute("href").slice(1))) { say("link leads nowhere", e); }
          });

          // 1.1.1, 2.4.4, 4.1.2: whatever can be used has a name.
          all("a[href], button, summary").filter(isShown).forEach((e) => {
            if (!(e.getAttribute("aria-label") || e.textContent).trim()) { say("no name", e); }
          });
          all("input:not([type=hidden]), select, textarea").forEach((e) => {
            if (!e.getAttribute("aria-label") && !e.labels?.length) { say("no label", e); }
          });
          all("img:not([alt]), svg:not([aria-hidden]), [tabindex]").forEach((e) => {
            if (e.tabIndex > 0 || !e.hasAttribute("tabindex")) { say("no text or a tab order of its own", e); }
          });

          // 1.4.3: contrast of every text against what is behind it.
          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const paint = (colour, under) => {
            canvas.globalCompositeOperation = "source-over";
            if (under) { canvas.fillStyle = "rgb(" + under.join(",") + ")"; canvas.fillRect(0, 0, 1, 1); }
            else { canvas.clearRect(0, 0, 1, 1); }
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            return Array.from(canvas.getImageData(0, 0, 1, 1).data);
          };
          const ground = (e) => {
            const layers = [];
            for (let at = e; at; at = at.parentElement) {
              const colour = getComputedStyle(at).backgroundColor;
              const alpha = paint(colour)[3];
              if (alpha > 0) { layers.unshift(colour); }
              if (alpha === 255) { break; }
            }
            return layers.reduce((under, colour) => paint(colour, under).slice(0, 3), [255, 255, 255]);
          };
          const light = (colour) => {
            const [r, g, b] = colour.slice(0, 3).map((v) => v / 255)
              .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const judged = new Set();
          while (texts.nextNode()) {
            const e = texts.currentNode.parentElement;
            if (!texts.currentNode.data.trim() || judged.has(e) || !isShown(e)) { continue; }
            judged.add(e);
            const style = getComputedStyle(e);
            const under = ground(e);
            const [a, b] = [light(paint(style.color, under)), light(under)].sort((x, y) => y - x);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < (isLarge ? 3 : 4.5)) { say("contrast", e, ratio.toFixed(2) + " of " + style.color); }
          }

          // 2.5.8: 24 by 24, or so far from others that a finger hits the right one; links within a text are exempt.
          const isInText = (e) => e.matches("a") && getComputedStyle(e).display.startsWith("inline")
            && Array.from(e.parentElement.childNodes).some((n) => n.nodeType === 3 && n.data.trim());
          const targets = all("a[href], button, summary, select, input:not([type=hidden])")
            .filter((e) => isShown(e) && !e.matches(".skip")).map((e) => ({ e, box: e.getBoundingClientRect() }));
          const isSmall = (t) => t.box.width < 24 || t.box.height < 24;
          const centre = (t) => [t.box.x + t.box.width / 2, t.box.y + t.box.height / 2];
          targets.filter((t) => isSmall(t) && !isInText(t.e)).forEach((t) => {
            const [x, y] = centre(t);
            const near = targets.find((other) => {
              if (other === t) { return false; }
              const [ox, oy] = isSmall(other) ? centre(other)
                : [Math.min(Math.max(x, other.box.left), other.box.right),
                   Math.min(Math.max(y, other.box.top), other.box.bottom)];
              return Math.hypot(ox - x, oy - y) < (isSmall(other) ? 24 : 12);
            });
            if (near) { say("small target", t.e, "beside " + name(near.e)); }
          });

          // 1.4.10: nothing runs over the edge, and what scrolls by itself can be reached by key.
          const edge = root.clientWidth;
          if (root.scrollWidth > edge) { say("page wider than the screen", root, String(root.scrollWidth)); }
          const scrolls = (e) => ["auto", "scroll"].includes(getComputedStyle(e).overflowX);
          all("body *").filter(isShown).forEach((e) => {
            const box = e.getBoundingClientRect();
            if (box.right <= edge + 1 && box.left >= -1) { return; }
            for (let at = e.parentElement; at; at = at.parentElement) { if (scrolls(at)) { return; } }
            say("over the edge", e, Math.round(box.left) + "…" + Math.round(box.right));
          });
          all("body *").filter((e) => scrolls(e) && e.scrollWidth > e.clientWidth && e.tabIndex < 0)
            .forEach((e) => say("scrolls, but not by key", e));

          // A title is written in the direction of most of its letters, whatever the page around it.
          all("h1, .story h2, .story h3, .headline a").filter(isShown).forEach((e) => {
            const count = (pattern) => (e.textContent.match(pattern) || []).length;
            const right = count(/[\\u0590-\\u08FF\\uFB1D-\\uFDFD\\uFE70-\\uFEFC]/g);
            const left = count(/[A-Za-z\\u00C0-\\u024F\\u2D30-\\u2D7F]/g);
            const direction = getComputedStyle(e).direction;
            if (right > 2 * left && direction !== "rtl" || left > 2 * right && direction !== "ltr") {
              say("title in the wrong direction", e);
            }
          });
          return found;
        })()
        """
}
