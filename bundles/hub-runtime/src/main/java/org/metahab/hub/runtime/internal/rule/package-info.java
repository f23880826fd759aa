/** The hub's rules: from files and managed, run by the rule engine. */
@NullMarked
package org.metahab.hub.runtime.internal.rule;

import org.jspecify.annotations.NullMarked;
