// SPDX-License-Identifier: Apache-2.0

/// Keeps the breaking banner up to date over the event stream, and copies addresses. Without it the page is whole,
/// only not live.
///
/// Text goes in as text and addresses only as http or https, whatever the stream carries. An event is shown at once;
/// a moment later the page asks for itself and takes the banner as the server writes it, evidence included. The moment
/// is drawn by lot, as thousands of pages hear of the event in the same instant.
enum LiveScript {
    static let text = """
        "use strict";
        (function () {
          function copies(button, address, done) {
            button.addEventListener("click", function () {
              var label = button.dataset.label = button.dataset.label || button.textContent;
              navigator.clipboard.writeText(address).then(function () {
                button.textContent = done;
                setTimeout(function () { button.textContent = label; }, 2000);
              }, function () {});
            });
          }
          if (navigator.clipboard) {
            document.querySelectorAll("[data-copy]").forEach(function (button) {
              button.hidden = false;
              copies(button, button.dataset.copy, button.dataset.copied);
            });
            document.querySelectorAll("[data-copy-label]").forEach(function (list) {
              list.querySelectorAll("li > a").forEach(function (link) {
                var button = document.createElement("button");
                button.type = "button";
                button.className = "copy";
                button.textContent = list.dataset.copyLabel;
                button.setAttribute("aria-label", list.dataset.copyName + " – " + link.textContent);
                copies(button, link.href.replace(/^feed:/, ""), list.dataset.copied);
                link.parentNode.querySelector("span").prepend(button);
              });
            });
          }
        })();
        (function () {
          var data = document.body.dataset;
          var section = document.getElementById("breaking");
          var template = document.getElementById("alert");
          if (!section || !template || !data.events || !("EventSource" in window)) { return; }
          var list = section.querySelector("ul");

          function uuid(story) { return String(story || "").replace(/^urn:uuid:/, ""); }
          function find(root, id) {
            return Array.prototype.find.call(root.querySelectorAll("[data-story]"), function (element) {
              return element.dataset.story === id;
            });
          }
          function remove(root, id) {
            for (var element = find(root, id); element; element = find(root, id)) { element.remove(); }
            section.hidden = list.children.length === 0;
          }
          function isWeb(address) { return /^https?:\\/\\//i.test(address || ""); }

          function show(event, isNew) {
            var id = uuid(event.story);
            var item = find(list, id);
            if (!id || !event.title) { return; }
            if (!item) {
              if (!isNew) { return; }
              item = template.content.firstElementChild.cloneNode(true);
              item.dataset.story = id;
              list.prepend(item);
            }
            var link = item.querySelector("a");
            link.textContent = event.title;
            link.lang = event.language || "";
            link.href = data.stories + encodeURIComponent(id);
            var time = item.querySelector("time");
            time.dateTime = event.time;
            time.textContent = new Date(event.time).toLocaleTimeString(document.documentElement.lang + "-MA",
              { hour: "2-digit", minute: "2-digit", hour12: false, numberingSystem: "latn",
                timeZone: data.zone || undefined });
            var names = item.querySelector(".voices");
            names.textContent = "";
            (event.links || []).slice(0, 6).forEach(function (report) {
              if (!isWeb(report.url)) { return; }
              var source = document.createElement("a");
              var name = document.createElement("bdi");
              source.href = report.url;
              source.rel = "noopener";
              name.textContent = report.publisher;
              source.append(name);
              names.append(" ", source);
            });
            section.hidden = false;
          }

          var waiting = 0;
          function askAgain() {
            if (waiting) { return; }
            waiting = setTimeout(function () {
              waiting = 0;
              fetch(location.href, { cache: "no-cache", headers: { Accept: "text/html" } }).then(function (answer) {
                return answer.ok ? answer.text() : Promise.reject();
              }).then(function (text) {
                var fresh = new DOMParser().parseFromString(text, "text/html").querySelector("#breaking ul");
                if (!fresh) { return; }
                var written = document.importNode(fresh, true);
                list.replaceChildren.apply(list, Array.from(written.children));
                section.hidden = list.children.length === 0;
              }).catch(function () {});
            }, 500 + Math.random() * 3000);
          }

          var separator = data.events.indexOf("?") < 0 ? "?" : "&";
          var stream = new EventSource(data.events + separator + "since=" + data.since);
          function on(type, act) {
            stream.addEventListener(type, function (message) {
              try { act(JSON.parse(message.data)); } catch (error) { return; }
            });
          }
          on("breaking", function (event) { show(event, true); askAgain(); });
          on("developing", function (event) { show(event, true); askAgain(); });
          on("correction", function (event) { show(event, false); askAgain(); });
          on("cooled", function (event) { remove(list, uuid(event.story)); });
          on("withdrawn", function (event) { remove(document, uuid(event.story)); });
          on("hidden", function (event) { if (!event.item) { remove(document, uuid(event.story)); } });
          on("reset", function () { if (performance.now() > 60000) { location.reload(); } });
          addEventListener("pagehide", function () { stream.close(); });
          addEventListener("pageshow", function (event) { if (event.persisted) { location.reload(); } });
        })();

        """
}
