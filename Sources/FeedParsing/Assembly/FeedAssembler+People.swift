// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension FeedAssembler {
    /// A child of an Atom person or an iTunes owner; false when the element is no such part.
    mutating func endPersonPart(_ element: Element) -> Bool {
        switch element {
        case .name:
            if let name = plainText() {
                // A name may hold an address as well.
                let read = PersonReader.read(name)
                person?.name = read.name ?? name
                if person?.email == nil { person?.email = read.email }
            }
        case .email:
            let email = plainText()
            person?.email = email.map { $0.lowercased().hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 }
        case .address, .url:
            let address = address()
            person?.address = address
        default: return false
        }
        return true
    }

    mutating func endPerson(_ element: Element, hasText: Bool) {
        guard var read = person else { return }
        person = nil
        guard image == nil else { return }
        if read.isEmpty, hasText, let words = plainText() {
            read = PersonReader.read(words)
        }
        guard !read.isEmpty else { return }
        switch element {
        case .owner, .webMaster, .publisher: setPublisher(read)
        case .contributor: add(read, as: \.contributors, \.contributors)
        default: add(read, as: \.authors, \.authors)
        }
    }

    mutating func setPublisher(_ person: ParsedPerson) {
        if source != nil {
            source?.publisher = person
        } else if isInItem {
            item.publisher = item.publisher ?? person
        } else {
            feed.channel.publisher = feed.channel.publisher ?? person
        }
    }

    private mutating func add(
        _ person: ParsedPerson, as inItem: WritableKeyPath<ParsedItem, [ParsedPerson]>,
        _ inHead: WritableKeyPath<ParsedChannel, [ParsedPerson]>
    ) {
        if source != nil {
            source?[keyPath: inHead].appendNew(person)
        } else if isInItem {
            item[keyPath: inItem].appendNew(person)
        } else {
            feed.channel[keyPath: inHead].appendNew(person)
        }
    }
}

extension [ParsedPerson] {
    /// Said twice (author and dc:creator) is said once.
    fileprivate mutating func appendNew(_ person: ParsedPerson) {
        guard !contains(person),
            !contains(where: { $0.name != nil && $0.name == person.name && person.email == nil })
        else { return }
        append(person)
    }
}
