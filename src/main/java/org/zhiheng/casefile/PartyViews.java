package org.zhiheng.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.persistence.CaseStore;
import org.zhiheng.platform.privacy.Masks;
import org.zhiheng.platform.problem.BusinessException;
import org.zhiheng.platform.security.CourtAccess;
import org.zhiheng.platform.security.CurrentUser;
import org.zhiheng.platform.security.Roles;

/** Parties as the current user may see them (当事人信息脱敏): in full only for those who work on the case. */
@Component
class PartyViews {

  /** Roles that need the numbers to do their work on a case. */
  private static final Set<String> IN_FULL =
      Set.of(Roles.CLERK, Roles.JUDGE, Roles.DIRECTOR, Roles.PRESIDENT, Roles.FINANCE, Roles.WINDOW);

  private final CaseStore cases;
  private final CourtAccess access;
  private final CurrentUser user;

  PartyViews(CaseStore cases, CourtAccess access, CurrentUser user) {
    this.cases = cases;
    this.access = access;
    this.user = user;
  }

  /** The parties of a case; {@code notFound} where the case belongs to a court that is none of the user's. */
  List<PartyView> of(String caseId) {
    CaseFile file = visible(caseId);
    boolean inFull = seesAll();
    return file.parties().stream().map(party -> inFull ? clear(party) : masked(party)).toList();
  }

  /** Whether the user sees the case's people in full; {@code notFound} as in {@link #of(String)}. */
  boolean inFull(String caseId) {
    visible(caseId);
    return seesAll();
  }

  private CaseFile visible(String caseId) {
    CaseFile file =
        cases.byId(caseId).orElseThrow(() -> BusinessException.notFound("CASE_UNKNOWN", "没有找到该案件"));
    access.require(file.courtCode());
    return file;
  }

  /** Lines of a list of cases with the names as the user may see them. */
  List<CaseSummary> of(List<CaseSummary> lines) {
    return user.isSystem() || seesAll() ? lines : lines.stream().map(PartyViews::masked).toList();
  }

  /** Whether the user's work needs people in full. */
  boolean seesAll() {
    return user.roles().stream().anyMatch(IN_FULL::contains);
  }

  private static CaseSummary masked(CaseSummary line) {
    return line.with(line.parties().stream().map(name -> name.isOfAPerson() ? name.as(Masks.name(name.text())) : name).toList());
  }

  private static PartyView clear(Party party) {
    return view(
        party, UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity(), false);
  }

  private static PartyView masked(Party party) {
    return view(party, Masks::idNumber, Masks::phone, Masks::address, Masks::account, true);
  }

  private static PartyView view(
      Party party,
      UnaryOperator<String> idNumber,
      UnaryOperator<String> phone,
      UnaryOperator<String> address,
      UnaryOperator<String> account,
      boolean masked) {
    return new PartyView(
        party.id(),
        party.role(),
        party.kind(),
        masked && party.isNaturalPerson() ? Masks.name(party.name()) : party.name(),
        shown(party.idNumber(), masked && !party.isNaturalPerson() ? UnaryOperator.identity() : idNumber),
        shown(party.phone(), phone),
        shown(party.address(), address),
        shown(party.account(), account),
        party.accountBank().orElse(""),
        party.representatives().stream().map(one -> representative(one, phone, masked)).toList(),
        masked);
  }

  private static String representative(Representative one, UnaryOperator<String> phone, boolean masked) {
    String name = masked ? Masks.name(one.name()) : one.name();
    return one.kind().label() + " " + name + one.phone().map(p -> "（" + phone.apply(p) + "）").orElse("");
  }

  private static String shown(Optional<String> value, UnaryOperator<String> mask) {
    return value.map(mask).orElse("");
  }
}
