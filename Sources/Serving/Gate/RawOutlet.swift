// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// The first handler of a connection: lets ready-made bytes out below the HTTP encoder, and watches how long
/// a request line grows.
///
/// A ready answer is one block of header bytes and one of body; giving it to the encoder would only take it
/// apart.
final class RawOutlet: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var context: ChannelHandlerContext?
    /// Whether the request line of the current message has ended; tells 414 from 431 when the decoder gives
    /// up.
    private(set) var requestLineEnded = false

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if !requestLineEnded {
            requestLineEnded = unwrapInboundIn(data).readableBytesView.contains(UInt8(ascii: "\n"))
        }
        context.fireChannelRead(data)
    }

    func messageEnded() {
        requestLineEnded = false
    }

    func write(_ buffer: ByteBuffer, promise: EventLoopPromise<Void>? = nil) {
        guard let context else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        context.write(wrapOutboundOut(buffer), promise: promise)
    }

    func flush() {
        context?.flush()
    }

    /// Everything written before still goes out: a channel that is closed drops what its socket has not taken yet, so
    /// that a long answer would end wherever the reader's buffer was full.
    func close() {
        guard let context else { return }
        let written = context.eventLoop.makePromise(of: Void.self)
        context.write(wrapOutboundOut(ByteBuffer()), promise: written)
        context.flush()
        written.futureResult.assumeIsolated().whenComplete { _ in
            self.context?.close(promise: nil)
        }
    }
}

@available(*, unavailable)
extension RawOutlet: Sendable {}
