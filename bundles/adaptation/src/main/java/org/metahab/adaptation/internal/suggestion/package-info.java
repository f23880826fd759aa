@NullMarked
package org.metahab.adaptation.internal.suggestion;

import org.jspecify.annotations.NullMarked;
