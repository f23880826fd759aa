/** Who may call REST: the token, the users, the hosts. */
@NullMarked
package org.metahab.hub.runtime.internal.rest.gate;

import org.jspecify.annotations.NullMarked;
