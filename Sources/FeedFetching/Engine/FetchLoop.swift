// SPDX-License-Identifier: Apache-2.0

import CCurl
import NewsModel

/// What the fetch thread does all its life: take requests, let libcurl work, hand answers out, sleep.
///
/// Made by one thread and then given to another, it is used by one at a time.
final class FetchLoop {
    let mailbox: FetchMailbox
    private let configuration: FetcherConfiguration
    private let now: @Sendable () -> Timestamp
    // The order matters at the end: transfers before what they were joined to.
    private var active: [UInt64: Transfer] = [:]
    private var idle: [Transfer] = []
    private var waiting = WaitingLine()
    private var guests = GuestLine()
    private let multi: CurlMulti
    private let share: CurlShare

    init?(configuration: FetcherConfiguration, now: @escaping @Sendable () -> Timestamp) {
        guard let multi = CurlMulti(maximumConnections: max(16, configuration.concurrency)),
            let share = CurlShare()
        else { return nil }
        self.configuration = configuration
        self.now = now
        mailbox = FetchMailbox(
            capacity: configuration.concurrency + configuration.maximumWaiting, waker: multi.waker)
        self.multi = multi
        self.share = share
    }

    func run() {
        while true {
            let post = mailbox.collect()
            waiting.append(post.arrivals)
            post.cancellations.forEach(cancel)
            if post.phase >= .draining {
                for job in waiting.removeAll() {
                    mailbox.answer(job, .cancelled)
                }
            }
            if post.phase >= .abandoned {
                active.keys.forEach(cancel)
            }
            if post.phase >= .draining, active.isEmpty {
                break
            }
            startWaiting()
            multi.perform()
            concludeEnded()
            startWaiting()
            // At the end there is nobody left who would end the wait.
            if post.phase < .draining || !active.isEmpty {
                multi.wait(atMost: .seconds(60))
            }
        }
        mailbox.end()
        // Handles go before the share and the multi handle that they belong to.
        idle.removeAll()
    }

    private func startWaiting() {
        while active.count - guests.waiting < configuration.concurrency, let job = waiting.next() {
            start(job)
        }
    }

    private func start(_ job: FetchJob) {
        do throws(PollFailure) {
            let visit = try Visit(job.request, configuration: configuration)
            guard let transfer = idle.popLast() ?? Transfer(configuration: configuration, share: share) else {
                throw PollFailure(.limitExceeded, "There was no memory for another transfer.")
            }
            transfer.begin(job, visit)
            guard multi.add(transfer.easy) else {
                throw PollFailure(.limitExceeded, "libcurl takes no further transfer.")
            }
            active[job.id] = transfer
        } catch {
            mailbox.answer(job, .failure(error))
        }
    }

    private func concludeEnded() {
        while let (context, code) = unsafe multi.nextEnded() {
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            multi.remove(transfer.easy)
            if let result = transfer.conclude(code, now: now()) {
                finish(transfer, result)
            } else {
                proceed(transfer)
            }
        }
    }

    /// Begins the next hop, as soon as its host is free where it is not the visit's own.
    private func proceed(_ transfer: Transfer) {
        guard let job = transfer.job, let visit = transfer.visit else { return }
        depart(job)
        if !visit.isGuest || guests.enter(job.id, at: visit.address.host) {
            resume(transfer)
        }
    }

    private func resume(_ transfer: Transfer) {
        if !multi.add(transfer.easy) {
            finish(transfer, .failure(PollFailure(.limitExceeded, "libcurl takes no further transfer.")))
        }
    }

    /// The host where the visit was a guest takes the next.
    private func depart(_ job: FetchJob) {
        if let next = guests.leave(job.id), let transfer = active[next] { resume(transfer) }
    }

    private func finish(_ transfer: Transfer, _ result: FetchResult) {
        guard let job = transfer.release() else { return }
        active[job.id] = nil
        depart(job)
        idle.append(transfer)
        mailbox.answer(job, result)
    }

    private func cancel(_ id: UInt64) {
        if let transfer = active[id] {
            multi.remove(transfer.easy)
            finish(transfer, .cancelled)
        } else if let job = waiting.remove(id) {
            mailbox.answer(job, .cancelled)
        }
    }
}
