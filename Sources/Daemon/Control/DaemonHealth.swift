// SPDX-License-Identifier: Apache-2.0

import Archive
import Foundation
import HostSystem
import NewsModel
import Publishing
import Serving

/// What `/readyz` and `/metrics` tell.
struct DaemonHealth: HealthSource {
    let figures: StatusFigures
    let archive: Archive

    func unreadiness() async -> String? {
        do {
            _ = try await archive.read { try $0.lastEvent() }
            return nil
        } catch {
            return "the archive cannot be read: \(error)"
        }
    }

    func metrics() async -> [UInt8] {
        var page = MetricsPage()
        page.gauge(
            "berrah_build_info", "The version that runs; always 1.", 1,
            labels: ["version": BerrahVersion.text])
        if let status = try? await figures.report() {
            add(status, to: &page)
        }
        await figures.loop.figures.add(to: &page)
        add(figures.serving.figures, to: &page)
        addProcess(to: &page)
        return MetricsWriter.write(page)
    }

    private func add(_ status: StatusReport, to page: inout MetricsPage) {
        page.gauge("berrah_uptime_seconds", "Seconds since the start.", status.uptime.inSeconds)
        page.gauge("berrah_items", "Items in the archive.", Double(status.items))
        page.gauge("berrah_stories", "Stories in the archive.", Double(status.stories))
        page.gauge("berrah_breaking_stories", "Stories breaking or developing now.", Double(status.breaking))
        page.counter(
            "berrah_events_total", "The last number of the event log.", Double(status.lastEvent.number))
        page.gauge("berrah_database_bytes", "Size of the database.", Double(status.databaseBytes))
        for health in FeedHealth.allCases {
            page.gauge(
                "berrah_feeds", "Feeds by state.", Double(status.feeds[health]),
                labels: ["state": health.rawValue])
        }
        for (queue, length) in status.queues.sorted(by: { $0.key < $1.key }) {
            page.gauge("berrah_queue_length", "Lengths of queues.", Double(length), labels: ["queue": queue])
        }
        if let last = status.lastSuccess {
            page.gauge(
                "berrah_last_successful_poll_timestamp_seconds", "When a feed was last read.",
                Double(last.milliseconds) / 1000)
        }
    }

    private func add(_ serving: ServingFigures, to page: inout MetricsPage) {
        for (kind, count) in serving.requests.sorted(by: { $0.key < $1.key }) {
            page.counter(
                "berrah_http_requests_total", "Requests answered, by route and status.", Double(count),
                labels: ["route": kind.route, "status": String(kind.status)])
        }
        page.counter("berrah_http_sent_bytes_total", "Bytes sent.", Double(serving.bytesSent))
        page.gauge("berrah_http_connections", "Open connections.", Double(serving.connections))
        page.gauge("berrah_stream_subscribers", "Open event streams.", Double(serving.subscribers))
        page.counter(
            "berrah_stream_dropped_total", "Subscribers dropped for being slow.",
            Double(serving.droppedSubscribers))
    }

    private func addProcess(to page: inout MetricsPage) {
        let statm = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
        let process = ProcessFigures(statm: statm, descriptors: descriptors)
        page.gauge("process_resident_memory_bytes", "Resident memory.", Double(process.residentBytes))
        page.gauge("process_open_fds", "Open file descriptors.", Double(process.openDescriptors))
        page.counter(
            "process_cpu_seconds_total", "Processor time, user and system.",
            SystemClock.processorTime().inSeconds)
    }
}
