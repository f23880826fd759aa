/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/**
 * Shares one subscription among all channels that follow the same topic or resource, and gives those who come later the
 * last message. Used on the worker only.
 */
final class Router {

    private final Link link;
    private final Inlet inlet;
    private final Map<Interest, Followed> followed = new HashMap<>();
    private Link.Handle watch = () -> {};

    Router(Link link, Inlet inlet) {
        this.link = link;
        this.inlet = inlet;
    }

    Link link() {
        return link;
    }

    /**
     * Follows something on behalf of a channel.
     *
     * @param thing the uid of the channel's thing
     */
    Link.Handle follow(Interest interest, String thing, Link.Listener follower) {
        Followed source = followed.get(interest);
        if (source == null) {
            Followed fresh = new Followed(thing);
            followed.put(interest, fresh);
            fresh.followers.add(follower);
            fresh.handle = link.listen(
                    interest,
                    inlet.listener(
                            link.endpoint().toString(), interest, () -> fresh.thing, fresh::message, fresh::become));
        } else {
            source.followers.add(follower);
            source.last.ifPresent(follower::onMessage);
            tell(follower, source.standing);
        }
        return () -> leave(interest, follower);
    }

    private void leave(Interest interest, Link.Listener follower) {
        Followed source = followed.get(interest);
        if (source != null && source.followers.remove(follower) && source.followers.isEmpty()) {
            source.handle.close();
            followed.remove(interest);
        }
    }

    /** Takes what is to be ended with the router: the watch over the link. */
    void setWatch(Link.Handle handle) {
        watch = handle;
    }

    void close() {
        watch.close();
        followed.values().forEach(source -> source.handle.close());
        followed.clear();
    }

    private static void tell(Link.Listener follower, Standing standing) {
        if (standing instanceof Standing.Heard) {
            follower.onHeard();
        } else if (standing instanceof Standing.Lost lost) {
            follower.onLost(lost.why());
        } else {
            follower.onPending();
        }
    }

    private static final class Followed {

        private final String thing;
        private final List<Link.Listener> followers = new ArrayList<>();
        private Link.Handle handle = () -> {};
        private Optional<Message> last = Optional.empty();
        private Standing standing = Standing.PENDING;

        Followed(String thing) {
            this.thing = thing;
        }

        void message(Message message) {
            last = Optional.of(message);
            if (standing instanceof Standing.Lost) {
                become(Standing.HEARD);
            }
            List.copyOf(followers).forEach(follower -> follower.onMessage(message));
        }

        void become(Standing next) {
            if (!next.equals(standing)) {
                standing = next;
                List.copyOf(followers).forEach(follower -> tell(follower, next));
            }
        }
    }
}
