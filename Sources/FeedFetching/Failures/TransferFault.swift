// SPDX-License-Identifier: Apache-2.0

import CCurl
import NewsModel

/// A transfer that libcurl gave up, with what is known of how far it had come.
struct TransferFault: Sendable {
    var code: CURLcode
    /// libcurl's own sentence.
    var detail = ""
    var host = ""
    /// `errno` of the last connection attempt.
    var systemError: Int32 = 0
    /// OpenSSL's verdict on the certificate.
    var verification = 0
    var isSecure = false
    var isConnected = false
    var isHandshaken = false
    /// Bytes of head and body that came.
    var received = 0
    var answer = AnswerProgress.none
    /// Why our own callbacks ended it.
    var interruption: TransferInterruption?

    var failure: PollFailure {
        if let interruption, let failure = interruption.failure(host: host) {
            return failure
        }
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST:
            return PollFailure(
                .dns, "The name \(host) does not resolve: check the address, or this machine’s DNS.")
        case CURLE_COULDNT_RESOLVE_PROXY:
            return PollFailure(.dns, "The proxy’s name does not resolve: check fetch.proxy.")
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED:
            return ConnectionFault.failure(host: host, systemError: systemError, detail: detail)
        case CURLE_OPERATION_TIMEDOUT: return timeout
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_CACERT_BADFILE:
            return PollFailure(
                .tlsCertificate, CertificateFault.message(host: host, code: verification, detail: detail))
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED:
            return PollFailure(.tlsHandshake, "\(host) and we found no common TLS: \(detail).")
        case CURLE_PARTIAL_FILE:
            return PollFailure(.truncated, "\(host) closed the connection in the middle of the document.")
        case CURLE_FILESIZE_EXCEEDED:
            return PollFailure(
                .tooLarge, "\(host) announces a document beyond the limit: raise max_body for this feed.")
        case CURLE_BAD_CONTENT_ENCODING: return encoding
        case CURLE_GOT_NOTHING:
            return PollFailure(.reset, "\(host) closed the connection without an answer.")
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2_STREAM: return broken
        case CURLE_PROXY:
            return PollFailure(.unreachable, "The proxy refuses to connect to \(host): \(detail).")
        case CURLE_OK:
            return unanswered
        case CURLE_OUT_OF_MEMORY where answer == .none && received == 0 || answer == .head:
            // libcurl's own limit for one line (CURL_MAX_HTTP_HEADER).
            return PollFailure(.headerTooLarge, "\(host) sends a header line without end.")
        case CURLE_OUT_OF_MEMORY:
            return PollFailure(.limitExceeded, "There was no memory for the answer of \(host).")
        case CURLE_URL_MALFORMAT:
            return PollFailure(.badResponse, "The address cannot be read: \(detail).")
        default:
            // CURLE_UNSUPPORTED_PROTOCOL for HTTP/0.9 and unknown versions, CURLE_WEIRD_SERVER_REPLY,
            // CURLE_HTTP2 …
            return PollFailure(.badResponse, "\(host) does not speak proper HTTP: \(detail).")
        }
    }

    /// libcurl is content, but there is no answer that could be read.
    private var unanswered: PollFailure {
        switch answer {
        case .none: PollFailure(.reset, "\(host) closed the connection without an answer.")
        case .head: PollFailure(.truncated, "\(host) closed the connection in the middle of the headers.")
        case .interim(let status):
            PollFailure(.badResponse, "\(host) answered \(status) and then nothing more.")
        }
    }

    private var timeout: PollFailure {
        if detail.hasPrefix("Resolving") {
            return PollFailure(.dns, "The name \(host) was not resolved in time: check this machine’s DNS.")
        }
        if detail.hasPrefix("SSL") || isSecure && isConnected && !isHandshaken {
            return PollFailure(.tlsHandshake, "\(host) did not finish the TLS handshake in time.")
        }
        if !isConnected {
            return PollFailure(.connectTimeout, "\(host) did not take the connection in time.")
        }
        if received == 0 {
            return PollFailure(.timeout, "\(host) took the connection and did not answer.")
        }
        return detail.hasPrefix("Operation too slow")
            ? PollFailure(.tooSlow, "\(host) sends so slowly that it was given up.")
            : PollFailure(.timeout, "\(host) did not finish within the time for a whole visit.")
    }

    private var encoding: PollFailure {
        detail.hasPrefix("Unrecognized") || detail.hasPrefix("Reject")
            ? PollFailure(
                .unknownEncoding, "\(host) packs the document in a way that was not asked for: \(detail).")
            : PollFailure(.badResponse, "\(host) sends a compressed document that is damaged.")
    }

    private var broken: PollFailure {
        if detail.contains("chunk") {
            return PollFailure(.badResponse, "\(host) breaks the rules of chunked transfer: \(detail).")
        }
        if detail.contains("callback function failed") {
            // libcurl's own limit for the heads of HTTP/2, met while they were unpacked.
            return PollFailure(.headerTooLarge, "\(host) sends headers that grow without end when unpacked.")
        }
        if detail.contains("unexpected eof") {
            return received > 0
                ? PollFailure(.truncated, "\(host) cut TLS off in the middle of the answer.")
                : PollFailure(.reset, "\(host) closed the connection without an answer.")
        }
        return PollFailure(.reset, "\(host) broke the connection off: \(detail).")
    }
}
