// SPDX-License-Identifier: Apache-2.0

/// The namespace declarations in force while tags are read leniently.
struct NamespaceScopes {
    private struct Binding {
        var prefix: String
        var address: String
    }

    private var bindings: [Binding] = []
    var count: Int { bindings.count }

    /// Notes `xmlns` and `xmlns:p` attributes.
    mutating func declare(prefix: String, address: String) {
        guard bindings.count < 512 else { return }
        bindings.append(Binding(prefix: prefix, address: address))
    }

    mutating func truncate(to count: Int) {
        guard bindings.count > count else { return }
        bindings.removeLast(bindings.count - count)
    }

    func address(of prefix: String) -> String? {
        bindings.last { $0.prefix == prefix }?.address
    }
}
