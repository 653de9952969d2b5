// SPDX-License-Identifier: Apache-2.0

/// What becomes of a request at the gate.
enum Judgement {
    case answer(ReadyAnswer)
    case refuse(Refusal)
    case stream(StreamRequest)
    /// To the routes; the name is for the figures.
    case forward(route: String, bodyLimit: Int)
}
