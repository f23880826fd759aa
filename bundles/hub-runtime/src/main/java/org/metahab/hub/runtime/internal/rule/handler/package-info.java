/** What each module type does. */
@NullMarked
package org.metahab.hub.runtime.internal.rule.handler;

import org.jspecify.annotations.NullMarked;
