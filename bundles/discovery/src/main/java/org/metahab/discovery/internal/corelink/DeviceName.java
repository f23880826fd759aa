/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

/**
 * By what a device is known: its endpoint name (RFC 9176, section 5), else its server, and the part of the server that it
 * is.
 *
 * @param id for the thing's uid
 * @param identity recognises it
 * @param label for people, when its resources tell no better one
 * @param named whether the label is the device's own
 * @param path of the part of the server that it is; empty for all of it
 * @param location the room that its path tells; may be empty
 */
record DeviceName(String id, String identity, String label, boolean named, String path, String location) {

    /** @param sector the registrations' group that the name is unique in; may be empty */
    static DeviceName ofEndpoint(String name, String sector) {
        String whole = sector.isEmpty() ? name : sector + "/" + name;
        return new DeviceName(whole, "ep:" + whole, name, true, "", "");
    }

    static DeviceName ofHost(String host) {
        String authority = host.substring(host.indexOf("//") + 2);
        return new DeviceName(authority, host, authority, false, "", "");
    }

    /** The part of this device that is below a path. */
    DeviceName part(Place place) {
        return place.path().isEmpty()
                ? this
                : new DeviceName(
                        id + place.path(),
                        identity + place.path(),
                        Labels.ofPath(place.path()),
                        true,
                        place.path(),
                        place.location());
    }
}
