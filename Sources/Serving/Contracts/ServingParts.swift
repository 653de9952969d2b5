// SPDX-License-Identifier: Apache-2.0

/// Everything behind the server.
public struct ServingParts: Sendable {
    public var editions: any EditionSource
    public var events: any EventSource
    public var health: any HealthSource
    public var control: any ControlHandler
    /// nil answers `/websub/…` with 404.
    public var callbacks: (any CallbackReceiver)?
    /// nil answers `/hub` with 404.
    public var hub: WebSubHub?

    public init(
        editions: any EditionSource, events: any EventSource, health: any HealthSource,
        control: any ControlHandler, callbacks: (any CallbackReceiver)? = nil, hub: WebSubHub? = nil
    ) {
        self.editions = editions
        self.events = events
        self.health = health
        self.control = control
        self.callbacks = callbacks
        self.hub = hub
    }
}
