/** What REST tells and takes, in openHAB's shapes: items, things, the inbox, rules. */
@NullMarked
package org.metahab.hub.runtime.internal.rest.resource;

import org.jspecify.annotations.NullMarked;
