/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of an object instance or of one of its resources.
 *
 * @param root what stands before all objects; mostly empty
 * @param object the object's number, in [0, 65535]
 * @param instance the instance's number, in [0, 65534]
 * @param resource the resource's number
 */
record ObjectPath(String root, int object, int instance, OptionalInt resource) {

    private static final Pattern PATH = Pattern.compile("/(\\d{1,5})/(\\d{1,5})(?:/(\\d{1,5}))?/?");

    /** Empty when it is no such path. */
    static Optional<ObjectPath> parse(String root, String path) {
        if (!path.startsWith(root)) {
            return Optional.empty();
        }
        Matcher matcher = PATH.matcher(path.substring(root.length()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String resource = matcher.group(3);
        return Optional.of(new ObjectPath(
                root,
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                resource == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(resource))));
    }

    /** The instance, without its resource. */
    ObjectPath ofInstance() {
        return new ObjectPath(root, object, instance, OptionalInt.empty());
    }

    /** A resource of the instance. */
    String of(int id) {
        return root + "/" + object + "/" + instance + "/" + id;
    }

    @Override
    public String toString() {
        return root + "/" + object + "/" + instance + (resource.isPresent() ? "/" + resource.getAsInt() : "");
    }
}
