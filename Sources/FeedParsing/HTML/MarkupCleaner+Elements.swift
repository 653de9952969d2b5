// SPDX-License-Identifier: Apache-2.0

/// Keeps the output balanced: a smaller tree builder than WHATWG's (13.2.6), with the same answers for the
/// faults that feeds have, and one that needs no tree.
extension MarkupCleaner {
    /// Writes a kept element's start tag, after closing what it ends.
    mutating func start(
        _ element: HTMLElement, _ traits: ElementTraits, _ input: Span<UInt8>, isEmpty: Bool
    ) {
        guard prepareAddress(of: element, input) else { return }
        let isVoid = traits.contains(.void)
        if !isVoid, open.isFull {
            if traits.contains(.separates) { separateMarkup() }
            return
        }
        closeBefore(element, traits)
        if !open.pending.isEmpty { resume(before: element, traits) }
        let place = html.count
        writeTag(element, input)
        if isVoid { return }
        if isEmpty {
            writeEndTag(element)
        } else {
            open.push(element, tag: place..<html.count)
        }
    }

    /// Reads a kept element's end tag.
    mutating func end(_ element: HTMLElement, _ traits: ElementTraits) {
        if traits.contains(.void) { return }
        if !open.pending.isEmpty, open.cancelPending(element) { return }
        guard let place = place(ofEnded: element, traits) else {
            if traits.contains(.separates) { separateMarkup() }
            return
        }
        if traits.contains(.formatting) {
            close(downTo: place, resuming: { $0.contains(.formatting) || $0.contains(.splittable) })
        } else {
            close(downTo: place, resuming: { $0.contains(.formatting) })
        }
        if traits.contains(.tabular) { open.forgetPending() }
    }

    /// The element that an end tag ends: how far it reaches depends on its kind. Mutating as `sourceSetPlace` is.
    private mutating func place(ofEnded element: HTMLElement, _ own: ElementTraits) -> Int? {
        // As nearly always.
        if let top = open.stack.last, top.element == element { return open.stack.count - 1 }
        let traits = traits
        if own.contains(.heading) {
            // Any heading's end tag ends whichever heading is open.
            return open.innermost(
                where: { traits[Int($0.rawValue)].contains(.heading) },
                stoppingAt: { traits[Int($0.rawValue)].contains(.barrier) })
        }
        guard open.isOpen(element) else { return nil }
        let barrier: (HTMLElement) -> Bool =
            if element == .table {
                { _ in false }
            } else if own.contains(.tabular) {
                { $0 == .table }
            } else if own.contains(.formatting) {
                {
                    traits[Int($0.rawValue)].isSuperset(of: .block)
                        && !traits[Int($0.rawValue)].contains(.splittable)
                }
            } else if element == .li || element == .dd || element == .dt {
                { !traits[Int($0.rawValue)].isDisjoint(with: [.barrier, .list]) }
            } else if own.contains(.block) {
                { traits[Int($0.rawValue)].contains(.barrier) }
            } else {
                { traits[Int($0.rawValue)].contains(.block) }
            }
        return open.innermost(where: { $0 == element }, stoppingAt: barrier)
    }

    /// Closes what the start of an element ends without saying so.
    private mutating func closeBefore(_ element: HTMLElement, _ own: ElementTraits) {
        if open.stack.isEmpty && open.pending.isEmpty { return }
        if own.contains(.closesParagraph) { closeParagraph() }
        if own.contains(.tabular) {
            closeTablePart(before: element)
        } else if own.contains(.heading), let top = open.stack.last,
            traits[Int(top.element.rawValue)].contains(.heading)
        {
            close(downTo: open.stack.count - 1, resuming: { _ in false })
        } else {
            switch element {
            case .li: closeItem { $0 == .li }
            case .dd, .dt: closeItem { $0 == .dd || $0 == .dt }
            case .a: closeLink()
            case .rp, .rt:
                guard let top = open.stack.last?.element, top == .rp || top == .rt else { break }
                close(downTo: open.stack.count - 1, resuming: { _ in false })
            default: break
            }
        }
    }

    private mutating func closeParagraph() {
        open.cancelAllPending(.p)
        guard open.isOpen(.p) else { return }
        let traits = traits
        guard
            let place = open.innermost(
                where: { $0 == .p }, stoppingAt: { traits[Int($0.rawValue)].contains(.barrier) })
        else { return }
        close(downTo: place, resuming: { $0.contains(.formatting) })
    }

    private mutating func closeItem(_ matches: (HTMLElement) -> Bool) {
        let traits = traits
        let place = open.innermost(where: matches) {
            traits[Int($0.rawValue)].contains(.block) && $0 != .p && $0 != .div && $0 != .address
        }
        if let place { close(downTo: place, resuming: { $0.contains(.formatting) }) }
    }

    /// A link inside a link ends the outer one.
    private mutating func closeLink() {
        open.cancelAllPending(.a)
        guard open.isOpen(.a) else { return }
        let traits = traits
        guard
            let place = open.innermost(
                where: { $0 == .a }, stoppingAt: { traits[Int($0.rawValue)].contains(.barrier) })
        else { return }
        close(downTo: place, resuming: { $0.contains(.formatting) || $0.contains(.splittable) })
        open.cancelAllPending(.a)
    }

    private mutating func closeTablePart(before element: HTMLElement) {
        let ended: Set<HTMLElement>
        switch element {
        case .table: return
        case .td, .th: ended = [.td, .th, .caption, .colgroup]
        case .tr: ended = [.tr, .td, .th, .caption, .colgroup]
        case .col: ended = [.caption]
        default: ended = [.tbody, .thead, .tfoot, .tr, .td, .th, .caption, .colgroup]
        }
        guard let place = open.outermostInTable(where: { ended.contains($0) }) else { return }
        close(downTo: place, resuming: { _ in false })
        open.forgetPending()
    }

    /// Closes every element from the innermost one to the one at `place`. Those above it whose traits are
    /// `resuming` go on later.
    mutating func close(downTo place: Int, resuming: (ElementTraits) -> Bool) {
        var suspended: [OpenElements.Entry] = []
        while open.stack.count > place, let entry = open.pop() {
            writeEndTag(entry.element)
            let isAbove = open.stack.count > place
            if isAbove, resuming(traits[Int(entry.element.rawValue)]) { suspended.append(entry) }
        }
        if !suspended.isEmpty { open.suspend(suspended.reversed()) }
    }

    /// Before a block only blocks go on; formatting waits until there is something to format.
    private mutating func resume(before element: HTMLElement, _ own: ElementTraits) {
        if own.contains(.tabular) {
            open.forgetPending()
        } else if !own.contains(.block) || open.pending.contains(where: { isBlock($0.element) }) {
            resumePending()
        }
    }

    private func isBlock(_ element: HTMLElement) -> Bool { traits[Int(element.rawValue)].contains(.block) }

    /// Writes the waiting start tags again.
    mutating func resumePending() {
        for entry in open.takePending() {
            repeatable -= entry.tag.count
            if repeatable < 0 || open.isFull { return }
            if isBlock(entry.element) { closeParagraph() }
            let place = html.count
            html.repeatOwn(entry.tag)
            open.push(entry.element, tag: place..<html.count)
        }
    }

    private mutating func writeEndTag(_ element: HTMLElement) {
        html.append("</")
        html.append(HTMLElement.packedNames[Int(element.rawValue)])
        html.append(0x3E)
    }
}
