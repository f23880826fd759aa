/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import org.metahab.adaptation.internal.due.DueModel;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.suggestion.SuggestionMaker;

/**
 * What was learnt, which can be learnt anew from the hub's history at any time.
 *
 * @param model the home's model
 * @param maker makes suggestions from it
 * @param judge decides which
 * @param due what people are expected to do soon
 */
record Mind(HomeModel model, SuggestionMaker maker, Judge judge, DueModel due) {}
