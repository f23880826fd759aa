/** Module types as data: what triggers, conditions and actions there are and which settings they take. */
@NullMarked
package org.metahab.hub.runtime.internal.rule.module;

import org.jspecify.annotations.NullMarked;
