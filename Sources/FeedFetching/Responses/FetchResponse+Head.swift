// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension FetchResponse {
    /// Reads the head of an answer that can be used; the same for what came from the network and from a
    /// recording.
    init(
        _ head: ResponseHead, rawHead: [UInt8], body: [UInt8], from address: FetchAddress,
        hops: [RedirectHop],
        measure: TransferMeasure, now: Timestamp
    ) {
        let isPermanent = !hops.isEmpty && hops.allSatisfy(\.isPermanent)
        self.init(
            finalURL: address.publicText, status: head.status, validators: head.validators,
            contentType: head.contentType, contentLanguage: head.contentLanguage,
            hints: FreshnessReader.read(head, now: now),
            serverDate: head.date.flatMap { HTTPDateReader.read($0, now: now) },
            linkHeaders: head.links.isEmpty ? [] : LinkHeaderReader.read(head.links, against: address),
            body: head.status == 304 ? [] : body, hops: hops,
            permanentTarget: isPermanent ? address.publicText : nil, httpVersion: measure.httpVersion,
            durations: measure.durations, wireBytes: measure.wireBytes, head: rawHead)
    }
}
