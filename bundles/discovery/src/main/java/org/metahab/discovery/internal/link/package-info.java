/** How the engine reaches an endpoint, whatever carries the messages. */
@NullMarked
package org.metahab.discovery.internal.link;

import org.jspecify.annotations.NullMarked;
