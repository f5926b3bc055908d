package org.zhiheng.property;

import java.util.Optional;
import org.zhiheng.money.Money;

/**
 * Property a person of the court enters (人工登记的财产): told on paper, found at the place, named by the applicant.
 *
 * @param debtorId whose it is; needed only where there are several debtors
 * @param encumbrance mortgage, pledge or earlier seal, in words; empty if there is none known
 * @param documentId paper of the dossier that shows it
 */
public record AssetEntry(
    AssetKind kind,
    String identifier,
    String institution,
    String description,
    Optional<Money> value,
    String encumbrance,
    Optional<String> debtorId,
    String documentId) {}
