/** Events as server-sent events. */
@NullMarked
package org.metahab.hub.runtime.internal.rest.stream;

import org.jspecify.annotations.NullMarked;
