// SPDX-License-Identifier: Apache-2.0

extension BrowserTab {
    /// Where the keyboard is.
    struct Focus: Decodable {
        var name: String
        /// Its place among all elements of the page.
        var place: Int
        /// A ring is around it, and it is on the screen.
        var isSeen: Bool
    }

    func focus() async throws -> Focus {
        try await evaluate(
            """
            (() => {
              const e = document.activeElement;
              const style = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              return {
                name: e.tagName.toLowerCase() + "." + e.className + " " + (e.textContent || "").trim().slice(0, 40),
                place: Array.from(document.querySelectorAll("*")).indexOf(e),
                isSeen: e !== document.body && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                  && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
              };
            })()
            """)
    }

    /// Controls and headings that the browser itself, computing what a screen reader is told, finds no name for.
    func unnamedControls() async throws -> [String] {
        struct Tree: Decodable {
            struct Value: Decodable { var value: Text? }
            /// Names are texts; other properties may be of any kind.
            struct Text: Decodable {
                var text: String
                init(from decoder: any Decoder) throws {
                    text = (try? decoder.singleValueContainer().decode(String.self)) ?? ""
                }
            }
            struct Node: Decodable {
                var ignored: Bool
                var role: Value?
                var name: Value?
            }
            var nodes: [Node]
        }
        let named: Set = [
            "link", "button", "textbox", "searchbox", "combobox", "heading", "DisclosureTriangle", "region",
            "navigation", "RootWebArea",
        ]
        let tree = try await call("Accessibility.getFullAXTree", as: Tree.self)
        return tree.nodes.filter { node in
            !node.ignored && named.contains(node.role?.value?.text ?? "")
                && (node.name?.value?.text ?? "").isEmpty
        }.compactMap { $0.role?.value?.text }
    }
}
