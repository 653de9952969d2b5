// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension Validators {
    /// What to store after a 304: a header that it carries replaces the stored one, the other stays (RFC
    /// 9111, 3.2).
    public func merging(_ newer: Validators) -> Validators {
        Validators(
            entityTag: newer.entityTag ?? entityTag, lastModified: newer.lastModified ?? lastModified)
    }
}
