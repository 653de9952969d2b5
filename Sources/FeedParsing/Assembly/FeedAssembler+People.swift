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
                person.name = read.name ?? name
                if person.email == nil { person.email = read.email }
            }
        case .email:
            let email = plainText()
            person.email = email.map {
                $0.utf8.span.holds("mailto:", at: 0) ? String($0.utf8.dropFirst(7)) ?? $0 : $0
            }
        case .address, .url:
            person.address = address()
        default: return false
        }
        return true
    }

    mutating func endPerson(_ element: Element, hasText: Bool) {
        guard hasPerson else { return }
        hasPerson = false
        guard !hasImage else { return }
        var read = person
        if read.isEmpty, hasText, let words = plainText() {
            read = PersonReader.read(words)
        }
        guard !read.isEmpty else { return }
        switch element {
        case .owner, .webMaster, .publisher: setPublisher(read)
        case .contributor: addContributor(read)
        default: addAuthor(read)
        }
    }

    mutating func setPublisher(_ person: ParsedPerson) {
        if hasSource {
            source.publisher = person
        } else if isInItem {
            item.publisher = item.publisher ?? person
        } else {
            feed.channel.publisher = feed.channel.publisher ?? person
        }
    }

    private mutating func addAuthor(_ person: ParsedPerson) {
        if hasSource {
            guard takesMore(than: source.authors.count) else { return }
            source.authors.appendNew(person)
        } else if isInItem {
            guard takesMore(than: item.authors.count) else { return }
            item.authors.appendNew(person)
        } else {
            guard takesMore(than: feed.channel.authors.count) else { return }
            feed.channel.authors.appendNew(person)
        }
    }

    private mutating func addContributor(_ person: ParsedPerson) {
        if hasSource {
            guard takesMore(than: source.contributors.count) else { return }
            source.contributors.appendNew(person)
        } else if isInItem {
            guard takesMore(than: item.contributors.count) else { return }
            item.contributors.appendNew(person)
        } else {
            guard takesMore(than: feed.channel.contributors.count) else { return }
            feed.channel.contributors.appendNew(person)
        }
    }
}

extension [ParsedPerson] {
    /// Said twice (author and dc:creator) is said once.
    fileprivate mutating func appendNew(_ person: ParsedPerson) {
        let isKnown = contains {
            $0.name == person.name && ($0 == person || ($0.name != nil && person.email == nil))
        }
        if !isKnown { append(person) }
    }
}
