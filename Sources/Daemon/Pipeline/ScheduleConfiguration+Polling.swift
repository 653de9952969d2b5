// SPDX-License-Identifier: Apache-2.0

import Scheduling

extension ScheduleConfiguration {
    init(_ polling: Configuration.Polling) {
        self.init(
            interval: polling.interval, minimum: polling.minimumInterval, maximum: polling.maximumInterval)
    }
}
