// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Holds the quick reader against libxml2, which is the judge: for tests and the fuzzer.
package enum ReaderAgreement {
    /// What the two disagree about; nil when they do not, or when the quick one leaves the document to libxml2.
    package static func disagreement(about body: [UInt8], mode: ParsingMode = .full) -> String? {
        let document = DecodedDocument(bytes: body, encoding: "utf-8", problem: nil, isVerified: false)
        let reader = XMLFeedReader(
            limits: .standard, mode: mode, hints: DocumentHints(baseURL: "https://news.example.ma/feed"),
            policy: CharsetPolicy(contentType: nil, isJSON: false))
        guard let prolog = Prolog(body), !prolog.hasInternalSubset, !prolog.lateDeclaration else {
            return nil
        }
        do {
            guard let plain = try reader.readPlainly(document, prolog) else { return nil }
            var reason: String?
            guard let strict = try reader.readStrictly(document, prolog, reason: &reason) else {
                return "libxml2 refuses what the quick reader reads: \(reason ?? "")"
            }
            if strict.malformation != plain.malformation {
                return "only one finds a fault: \(strict.malformation ?? plain.malformation ?? "")"
            }
            return strict == plain ? nil : "the two read different feeds"
        } catch {
            return compare(error, reader, document, prolog)
        }
    }

    /// A limit, or no feed at all: the strict reader has to say the same.
    private static func compare(
        _ failure: ParsingFailure, _ reader: XMLFeedReader, _ document: DecodedDocument, _ prolog: Prolog
    ) -> String? {
        do {
            var reason: String?
            _ = try reader.readStrictly(document, prolog, reason: &reason)
            return "only the quick reader fails: \(failure.message)"
        } catch {
            return error.cause == failure.cause
                ? nil : "different failures: \(failure.message) – \(error.message)"
        }
    }
}
