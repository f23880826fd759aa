/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.server.resources.Resource;

/** Puts resources at their paths under a root, and takes the folders away again that were made for them. */
final class ResourceTree {

    private static final Pattern PATH = Pattern.compile("(/[^/?#]+)+");

    private final Resource root;
    private final Executor executor;
    private final Map<org.metahab.coap.CoapResource, ServedResource> served = new HashMap<>();

    ResourceTree(Resource root, Executor executor) {
        this.root = root;
        this.executor = executor;
    }

    /** A step of a path without a resource of its own. */
    private static final class Folder extends CoapResource {

        Folder(String name) {
            super(name, false);
        }
    }

    /** @throws IllegalArgumentException when the path is not valid or taken */
    synchronized void add(org.metahab.coap.CoapResource resource) {
        String path = resource.path();
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("'" + path + "' is no resource path: write it like /lamps/hall");
        }
        List<String> steps = List.of(path.substring(1).split("/"));
        String name = steps.get(steps.size() - 1);
        Resource parent = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            Resource next = parent.getChild(step);
            if (next == null) {
                next = new Folder(step);
                parent.add(next);
            }
            parent = next;
        }
        Resource previous = parent.getChild(name);
        if (previous != null && !(previous instanceof Folder)) {
            throw new IllegalArgumentException("There is a CoAP resource at " + path + " already");
        }
        ServedResource node = new ServedResource(name, resource, executor);
        if (previous != null) {
            List.copyOf(previous.getChildren()).forEach(node::add);
        }
        parent.add(node);
        served.put(resource, node);
    }

    synchronized void remove(org.metahab.coap.CoapResource resource) {
        ServedResource node = served.remove(resource);
        if (node == null) {
            return;
        }
        Resource parent = node.getParent();
        List<Resource> children = List.copyOf(node.getChildren());
        children.forEach(node::delete);
        node.delete();
        if (!children.isEmpty()) {
            Folder folder = new Folder(node.getName());
            children.forEach(folder::add);
            parent.add(folder);
        }
        while (parent instanceof Folder && parent.getChildren().isEmpty()) {
            Resource above = parent.getParent();
            above.delete(parent);
            parent = above;
        }
    }
}
