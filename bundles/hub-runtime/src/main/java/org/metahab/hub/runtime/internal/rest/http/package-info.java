/** Requests and replies of REST, routed by method and path. */
@NullMarked
package org.metahab.hub.runtime.internal.rest.http;

import org.jspecify.annotations.NullMarked;
