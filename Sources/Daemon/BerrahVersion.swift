// SPDX-License-Identifier: Apache-2.0

/// The version that `--version`, the User-Agent and the metrics tell.
public enum BerrahVersion {
    public static let text = "1.0.0"
}
