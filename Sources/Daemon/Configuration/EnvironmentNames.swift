// SPDX-License-Identifier: Apache-2.0

/// The variables that name a setting.
enum EnvironmentNames {
    private static let prefix = "BERRAH_"

    /// One for every variable that was probably meant to set something, and sets nothing. The environment is not
    /// ours alone, so that a stranger in it is no error, as an unknown key in the file is.
    static func warnings(_ environment: [String: String]) -> [String] {
        let known = Set(Settings.all.map(\.environmentName))
        return environment.keys.sorted().compactMap { name in
            guard name.hasPrefix(prefix), !known.contains(name) else { return nil }
            let meant = Spelling.nearest(
                to: String(name.dropFirst(prefix.count)),
                among: known.map { String($0.dropFirst(prefix.count)) })
            return meant.map { "\(name) sets nothing: did you mean \(prefix)\($0)?" }
        }
    }
}
