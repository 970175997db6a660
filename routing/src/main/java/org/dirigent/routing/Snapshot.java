package org.dirigent.routing;

/// The state of an engine as bytes, to start from instead of the whole log.
///
/// @param position how far in the host's log it reaches
/// @param format version of the bytes; another version is refused
/// @param hash the engine's [RoutingEngine#stateHash()] at that position
/// @param state never changed by the holder; not copied, for it may be large
public record Snapshot(long position, int format, long hash, byte[] state) {}
