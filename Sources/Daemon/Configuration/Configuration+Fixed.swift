// SPDX-License-Identifier: Apache-2.0

extension Configuration {
    /// This configuration as a daemon can take it up that runs by another one: what is fixed at the start stays.
    ///
    /// Half of the daemon would go by the new value otherwise: pages whose links lead where nobody listens.
    func takenUp(over running: Configuration) -> Configuration {
        var configuration = self
        for setting in Settings.all where setting.isFixed {
            setting.copy(&configuration, running)
        }
        for list in Settings.lists where list.isFixed {
            list.copy(&configuration, running)
        }
        return configuration
    }
}
