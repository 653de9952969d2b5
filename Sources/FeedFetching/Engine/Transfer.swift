// SPDX-License-Identifier: Apache-2.0

import CCurl
import NewsModel

/// An easy handle with the buffers that it fills, used for one visit after another by the fetch thread alone.
final class Transfer {
    let easy: CurlEasy
    private(set) var job: FetchJob?
    private(set) var visit: Visit?
    var intake = TransferIntake()
    /// Nil while any address may be connected to.
    private(set) var addresses: AddressPolicy?
    private var headers = CurlList()
    /// Shared by all transfers; empty but in tests and special networks.
    private let pins: CurlList

    init?(configuration: FetcherConfiguration, share: borrowing CurlShare) {
        guard let easy = CurlEasy() else { return nil }
        self.easy = easy
        pins = CurlList(configuration.pinnedAddresses)
        share.join(self.easy)
        setUp(configuration)
    }

    /// Everything that is the same for every visit.
    private func setUp(_ configuration: FetcherConfiguration) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe TransferCallbacks.install(on: easy, context: context)
        easy.set(CURLOPT_NOSIGNAL, 1)
        easy.set(CURLOPT_PROTOCOLS_STR, "http,https")
        easy.set(CURLOPT_FOLLOWLOCATION, 0)
        easy.set(CURLOPT_ACCEPT_ENCODING, "")
        easy.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        easy.set(CURLOPT_HTTP09_ALLOWED, 0)
        easy.set(CURLOPT_SSL_VERIFYPEER, 1)
        easy.set(CURLOPT_SSL_VERIFYHOST, 2)
        easy.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        easy.set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        easy.set(CURLOPT_BUFFERSIZE, 64 * 1024)
        easy.set(CURLOPT_LOW_SPEED_LIMIT, configuration.minimumSpeed)
        easy.set(CURLOPT_LOW_SPEED_TIME, max(1, Int(configuration.stallTimeout.components.seconds)))
        // A name that hangs in the resolver must not hold the thread up when its time is over.
        easy.set(CURLOPT_QUICK_EXIT, 1)
        // The empty name keeps libcurl from looking for a proxy in the environment.
        easy.set(CURLOPT_PROXY, configuration.proxy ?? "")
        easy.set(CURLOPT_NOPROXY, "")
        if let file = configuration.certificateFile {
            easy.set(CURLOPT_CAINFO, file)
            easy.set(CURLOPT_CAPATH, nil)
        }
        if !configuration.pinnedAddresses.isEmpty {
            easy.set(CURLOPT_RESOLVE, pins)
        }
    }

    func begin(_ job: FetchJob, _ visit: Visit) {
        self.job = job
        self.visit = visit
        prepare(visit)
    }

    /// Sets the options of the visit's current hop.
    private func prepare(_ visit: Visit) {
        let settings = visit.settings
        intake.reset(settings)
        addresses = settings.guardsConnections ? settings.addresses : nil
        var list = CurlList()
        for line in visit.headers.lines {
            list.append(line)
        }
        easy.set(CURLOPT_HTTPHEADER, list)
        headers = list
        easy.clearErrorText()
        easy.set(CURLOPT_URL, visit.address.text)
        // What announces more is refused before it comes; 0 refuses nothing.
        easy.set(CURLOPT_MAXFILESIZE_LARGE, large: settings.isPrefixEnough ? 0 : settings.maximumBody)
        let left = max(1, Int(visit.timeLeft.milliseconds))
        easy.set(CURLOPT_TIMEOUT_MS, left)
        easy.set(CURLOPT_CONNECTTIMEOUT_MS, min(left, max(1, Int(settings.connectTimeout.milliseconds))))
        if case .post(let body, _) = visit.request.method {
            easy.setBody(body)
        } else {
            easy.setBody(nil)
        }
    }

    /// Takes what libcurl says of the ended hop; nil when another hop is prepared.
    func conclude(_ code: CURLcode, now: Timestamp) -> FetchResult? {
        guard var visit else { return .cancelled }
        let step: Visit.Step
        if let head = intake.head, code == CURLE_OK || isEnough(head) {
            step = visit.answered(
                head, rawHead: intake.rawHead, body: intake.takeBody(), measure: measure, now: now)
        } else {
            step = visit.failed(fault(code), measure)
        }
        self.visit = visit
        switch step {
        case .follow:
            prepare(visit)
            return nil
        case .end(let result):
            return result
        }
    }

    /// Lets go of the visit; the handle waits for the next.
    func release() -> FetchJob? {
        defer {
            job = nil
            visit = nil
            _ = intake.takeBody()
        }
        return job
    }

    /// A redirect or an error needs no body, so that nothing is wrong when it breaks off in there.
    private func isEnough(_ head: ResponseHead) -> Bool {
        switch intake.interruption {
        case .bodyUnwanted: true
        case nil: head.status >= 300 && head.status != 304
        default: false
        }
    }

    private var measure: TransferMeasure {
        let version =
            switch easy.long(CURLINFO_HTTP_VERSION) {
            case CURL_HTTP_VERSION_1_0: "1.0"
            case CURL_HTTP_VERSION_2_0: "2"
            case CURL_HTTP_VERSION_3: "3"
            default: "1.1"
            }
        let durations = FetchDurations(
            resolved: easy.duration(CURLINFO_NAMELOOKUP_TIME_T),
            connected: easy.duration(CURLINFO_PRETRANSFER_TIME_T),
            firstByte: easy.duration(CURLINFO_STARTTRANSFER_TIME_T),
            total: easy.duration(CURLINFO_TOTAL_TIME_T))
        return TransferMeasure(
            httpVersion: version, durations: durations,
            wireBytes: easy.long(CURLINFO_HEADER_SIZE) + easy.offset(CURLINFO_SIZE_DOWNLOAD_T))
    }

    private func fault(_ code: CURLcode) -> TransferFault {
        TransferFault(
            code: code, detail: easy.error,
            systemError: Int32(truncatingIfNeeded: easy.long(CURLINFO_OS_ERRNO)),
            verification: easy.long(CURLINFO_SSL_VERIFYRESULT),
            isConnected: intake.isRequested || easy.offset(CURLINFO_CONNECT_TIME_T) > 0,
            isHandshaken: intake.isRequested || easy.offset(CURLINFO_APPCONNECT_TIME_T) > 0,
            received: intake.received,
            answer: intake.progress, interruption: intake.interruption)
    }
}
