import * as migration_20261122_050535_init from './20261122_050535_init';
import * as migration_20261124_151046_vendors_announcements_requirements from './20261124_151046_vendors_announcements_requirements';
import * as migration_20261124_153309_locks from './20261124_153309_locks';
import * as migration_20261127_184542_what_was_signed_stays from './20261127_184542_what_was_signed_stays';
import * as migration_20261127_215351_quotations from './20261127_215351_quotations';
import * as migration_20261127_220929_contracts_truth_accounts from './20261127_220929_contracts_truth_accounts';
import * as migration_20261127_222507_join_requests from './20261127_222507_join_requests';
import * as migration_20261128_020150_people_of_several_organisations from './20261128_020150_people_of_several_organisations';
import * as migration_20261128_055343_problems_use_experiences_service_days from './20261128_055343_problems_use_experiences_service_days';
import * as migration_20261128_112253_following from './20261128_112253_following';
import * as migration_20261128_125012_selection_quantities from './20261128_125012_selection_quantities';
import * as migration_20261128_131251_ways_of_saying from './20261128_131251_ways_of_saying';
import * as migration_20261128_133134_offering_licence_contact from './20261128_133134_offering_licence_contact';
import * as migration_20261128_134633_contract_from_award from './20261128_134633_contract_from_award';
import * as migration_20261128_135735_vulnerability_notices_and_visits from './20261128_135735_vulnerability_notices_and_visits';
import * as migration_20261128_140412_registered_for_units from './20261128_140412_registered_for_units';
import * as migration_20261128_162230_every_search_of_a_selection from './20261128_162230_every_search_of_a_selection';
import * as migration_20261128_171947_adoptions_run_and_names from './20261128_171947_adoptions_run_and_names';
import * as migration_20261128_172612_pages_and_menus from './20261128_172612_pages_and_menus';
import * as migration_20261128_194648_saved_searches from './20261128_194648_saved_searches';
import * as migration_20261128_200916_deputies from './20261128_200916_deputies';
import * as migration_20261128_204036_usage_keys from './20261128_204036_usage_keys';
import * as migration_20261128_205810_implementations_and_framework_agreements from './20261128_205810_implementations_and_framework_agreements';
import * as migration_20261128_210639_offering_files_and_sizes from './20261128_210639_offering_files_and_sizes';
import * as migration_20261128_231814_merges_taken_back from './20261128_231814_merges_taken_back';

export const migrations = [
  {
    up: migration_20261122_050535_init.up,
    down: migration_20261122_050535_init.down,
    name: '20261122_050535_init',
  },
  {
    up: migration_20261124_151046_vendors_announcements_requirements.up,
    down: migration_20261124_151046_vendors_announcements_requirements.down,
    name: '20261124_151046_vendors_announcements_requirements',
  },
  {
    up: migration_20261124_153309_locks.up,
    down: migration_20261124_153309_locks.down,
    name: '20261124_153309_locks',
  },
  {
    up: migration_20261127_184542_what_was_signed_stays.up,
    down: migration_20261127_184542_what_was_signed_stays.down,
    name: '20261127_184542_what_was_signed_stays',
  },
  {
    up: migration_20261127_215351_quotations.up,
    down: migration_20261127_215351_quotations.down,
    name: '20261127_215351_quotations',
  },
  {
    up: migration_20261127_220929_contracts_truth_accounts.up,
    down: migration_20261127_220929_contracts_truth_accounts.down,
    name: '20261127_220929_contracts_truth_accounts',
  },
  {
    up: migration_20261127_222507_join_requests.up,
    down: migration_20261127_222507_join_requests.down,
    name: '20261127_222507_join_requests',
  },
  {
    up: migration_20261128_020150_people_of_several_organisations.up,
    down: migration_20261128_020150_people_of_several_organisations.down,
    name: '20261128_020150_people_of_several_organisations',
  },
  {
    up: migration_20261128_055343_problems_use_experiences_service_days.up,
    down: migration_20261128_055343_problems_use_experiences_service_days.down,
    name: '20261128_055343_problems_use_experiences_service_days',
  },
  {
    up: migration_20261128_112253_following.up,
    down: migration_20261128_112253_following.down,
    name: '20261128_112253_following',
  },
  {
    up: migration_20261128_125012_selection_quantities.up,
    down: migration_20261128_125012_selection_quantities.down,
    name: '20261128_125012_selection_quantities',
  },
  {
    up: migration_20261128_131251_ways_of_saying.up,
    down: migration_20261128_131251_ways_of_saying.down,
    name: '20261128_131251_ways_of_saying',
  },
  {
    up: migration_20261128_133134_offering_licence_contact.up,
    down: migration_20261128_133134_offering_licence_contact.down,
    name: '20261128_133134_offering_licence_contact',
  },
  {
    up: migration_20261128_134633_contract_from_award.up,
    down: migration_20261128_134633_contract_from_award.down,
    name: '20261128_134633_contract_from_award',
  },
  {
    up: migration_20261128_135735_vulnerability_notices_and_visits.up,
    down: migration_20261128_135735_vulnerability_notices_and_visits.down,
    name: '20261128_135735_vulnerability_notices_and_visits',
  },
  {
    up: migration_20261128_140412_registered_for_units.up,
    down: migration_20261128_140412_registered_for_units.down,
    name: '20261128_140412_registered_for_units',
  },
  {
    up: migration_20261128_162230_every_search_of_a_selection.up,
    down: migration_20261128_162230_every_search_of_a_selection.down,
    name: '20261128_162230_every_search_of_a_selection',
  },
  {
    up: migration_20261128_171947_adoptions_run_and_names.up,
    down: migration_20261128_171947_adoptions_run_and_names.down,
    name: '20261128_171947_adoptions_run_and_names',
  },
  {
    up: migration_20261128_172612_pages_and_menus.up,
    down: migration_20261128_172612_pages_and_menus.down,
    name: '20261128_172612_pages_and_menus',
  },
  {
    up: migration_20261128_194648_saved_searches.up,
    down: migration_20261128_194648_saved_searches.down,
    name: '20261128_194648_saved_searches',
  },
  {
    up: migration_20261128_200916_deputies.up,
    down: migration_20261128_200916_deputies.down,
    name: '20261128_200916_deputies',
  },
  {
    up: migration_20261128_204036_usage_keys.up,
    down: migration_20261128_204036_usage_keys.down,
    name: '20261128_204036_usage_keys',
  },
  {
    up: migration_20261128_205810_implementations_and_framework_agreements.up,
    down: migration_20261128_205810_implementations_and_framework_agreements.down,
    name: '20261128_205810_implementations_and_framework_agreements',
  },
  {
    up: migration_20261128_210639_offering_files_and_sizes.up,
    down: migration_20261128_210639_offering_files_and_sizes.down,
    name: '20261128_210639_offering_files_and_sizes',
  },
  {
    up: migration_20261128_231814_merges_taken_back.up,
    down: migration_20261128_231814_merges_taken_back.down,
    name: '20261128_231814_merges_taken_back'
  },
];
