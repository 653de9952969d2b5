// SPDX-License-Identifier: Apache-2.0

import CLinux

/// SIGHUP, which asks a daemon to read its configuration anew.
public enum HangupSignal {
    /// Until somebody listens for it, it would end the process, and systemd would take that for a wish: a reload that comes
    /// in the first moments is answered by the configuration being read just now.
    public static func ignore() {
        clinux_ignore_hangup()
    }
}
