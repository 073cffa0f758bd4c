import type { Vocabulary } from '../vocabulary.ts'

export const english: Vocabulary = {
  no: `
    no not *n't dont doesnt cant cannot wont isnt arent didnt never nothing none neither nor without hardly unable
    nobody zero
  `,
  refusal: `
    no nope nah no_thanks no_thank_you no_thx not_for_us not_for_me hard_pass no_way thanks_but_no pass negative
  `,
  yes: `
    send_away fire_away send_it_my_way yes yes_please yep yeah yup sure ok okay absolutely definitely of_course
    sounds_good sounds_great go_ahead please_do count_us_in count_me_in sign_us_up sign_me_up we're_in i'm_in im_in
    why_not by_all_means certainly let's_do_it gladly with_pleasure interested fine_by_me go_for_it deal
  `,
  interest: `
    do_it_again would_like_to_do count_on_us sponsor_again you_have_my_attention caught_my_eye caught_our
    got_my_attention makes_me_curious wouldn't_mind not_opposed not_against could_work might_work this_could
    could_be_good could_be_a quite_like rather_like fancy_this tempted tempting might_be_up we're_up_for
    definitely_something been_on_our_radar on_our_wish on_our_list timing_is_perfect glad_you_reached
    happy_you_reached funny_you_should glad_you_wrote interest* keen curious intrigu* excited exciting appealing
    compelling attractive promising timely sounds_cool sounds_good sounds_great sounds_fun sounds_like_a_fit
    looks_good looks_great looks_cool looks_interesting love_the_idea like_the_idea love_this like_this
    love_to_learn would_love right_up_our_alley worth_a_look worth_exploring worth_considering good_timing
    great_timing perfect_timing piqu* up_our_street open_to_it open_to_hearing open_to_learning great_idea good_idea
    nice_idea looking_for_something exactly_what_we color_me colour_me game_for would_welcome want_in
    want_to_be_part been_thinking_about been_looking_for been_meaning_to consider_it happy_to_consider
    happy_to_explore happy_to_look
  `,
  fit: `
    fit* good_match match align* relevant suit suits suited suitable right_audience our_audience target_audience
    makes_sense make_sense up_our_street for_us useful helpful valuable
  `,
  ask: `
    send shoot share tell_me tell_us show forward_me forward_us give_me give_us get_me drop_me mail_me email_me
    e-mail_me provide see receive have_a_look hear_more learn_more know_more find_out read_more can_i_get
    could_i_get can_we_get could_we_get walk_me explain elaborate do_you_have have_you_got is_there any i'd_need
    we'd_need i_need we_need like_to_know like_to_see like_to_hear like_to_understand hear_about know_about
    learn_about fill_me_in more_about
  `,
  material: `
    in_writing something_written summary outline fact_sheet rundown sample agenda_for list_of particulars literature
    catalogue catalog info* information detail* deck* brochure* prospectus pricing prices price_list proposal*
    one-pager onepager one_pager package* tier* material* overview pdf presentation* quote quotation figures numbers
    stats statistics demographics media_kit mediakit specs specifics options offer* example* reference* case_stud*
    breakdown link more_about plan rate rates fee fees rate_card inventory slots_available attendee_list
    audience_data something_in_writing menu whatever_you_have something_to_read invoice contract agreement paperwork
    next_steps sponsorship_kit floor_plan levels opportunities
  `,
  amount: `
    who_do_i_pay where_do_i_pay who_are_the who_else_is_sponsoring who_will_be who_comes what_would_our what_will_we
    what_are_we logo space_left spaces_left spots_left slots_left any_spots any_slots still_available availability
    how_big how_long how_large how_often when_do_you_need when_is_the what_would_you what_would_be what_else
    square_feet return_on roi worth_it commitment how_much how_many what_does_it_cost cost* price* pricing fee fees
    rates charge ballpark budget_range price_tag investment_level what_is_included what's_included whats_included
    what_do_we_get what_would_we_get what_do_you_need how_does_it_work how_does_this_work how_it_works
    what_are_the_options what_are_the_tiers what_would_it_take tiers packages deadline which_companies who_attends
    who_else what_kind_of what_sort_of what_type_of attendees audience visitors headcount early_bird discount
    speaking_slot booth_size exclusiv* how_do_we_sign how_do_i_sign where_do_we_sign next_step next_steps
    what's_the_catch what_is_the_catch minimum free_of_charge lead_time
  `,
  meet: `
    call calls talk chat meet meeting speak discuss zoom teams google_meet phone coffee lunch breakfast beer demo
    catch_up connect sync hop_on jump_on conversation calendar calendly diary slot invite face_to_face in_person
    walk_me_through appointment hangout video half_an_hour go_over minute minutes min mins intro
  `,
  callMe: `
    couple_of_windows few_windows easier_to_discuss easier_to_talk discuss_live on_the_books get_something_on
    propose_a_time suggest_a_time suggest_some pick_a_time pick_a_slot block_some set_something_up happy_to_set
    ping_me_on_teams on_the_blower hop_on_a jump_on_a get_on_a_call a_quick_call a_short_call a_brief_call
    i'm_around i'm_free i'm_available i_am_free i_am_available when_suits send_over_times feel_free_to_call
    feel_free_to_ring reachable_on reachable_at call_me ring_me phone_me give_me_a_call give_me_a_ring
    give_me_a_buzz buzz_me give_us_a_call give_us_a_ring my_calendar my_calendly calendly book_a_slot book_time
    book_a_time grab_time grab_a_slot grab_some_time grab..minutes calendar_link my_number_is my_mobile_is
    my_cell_is my_direct_line reach_me_on reach_me_at send_an_invite send_me_an_invite send_a_calendar
    send_me_a_calendar send..invite set_up_a_call set_up_a_meeting set_up_some_time schedule_a_call
    schedule_a_meeting schedule_time put_something_in pop_something_in find_a_time find_time what_time_works
    what_times_work when_are_you_free when_works when_can_we_talk what_day_works are_you_free are_you_available
    are_you_around let's_talk let's_chat let's_meet let's_connect let's_hop let's_jump let's_speak lets_talk
    lets_chat lets_meet swing_by stop_by come_by drop_by see_you_there see_you_at works_for_me my_assistant
    send_me_some_times send_some_times your_availability happy_to_chat happy_to_talk happy_to_jump happy_to_hop
    happy_to_meet happy_to_speak happy_to_connect up_for_a_call up_for_a_chat over_coffee over_a_coffee
  `,
  propose: `
    let's lets can_we could_we shall_we should_we we_could happy_to glad_to love_to like_to how_about what_about
    want_to would_be good_to able_to open_to up_for keen_to easier_to better_to quick set_up schedule arrange book
    have_a please are_you do_you_have_time does would suggest you_can can_you could_you worth_a prefer is_best
    might_be_easier i_can i_could
  `,
  near: `
    today tomorrow this_week next_week later_this_week this_afternoon this_morning tonight mon tue tues wed thu thur
    thurs fri week_of noon tomorrow_morning end_of_the_week o'clock any_time_this
  `,
  free: `
    free available availability works work suits suit good_for_me fine_for_me ok_for_me i_can i_could open around do
    best
  `,
  later: `
    later next_year next_quarter next_season next_month next_time next_edition next_cycle next_round next_fiscal
    new_year in_the_new_year year_end end_of_year end_of_the_year second_half h1 h2 in_spring in_summer in_autumn
    in_fall in_winter in_the_spring in_the_summer in_the_autumn in_the_fall after_the_summer after_summer
    after_christmas in_a_few_months in_a_couple_of_months in_*_months in_six_months few_months a_few_weeks
    couple_of_months down_the_road down_the_line in_the_future future further_down some_other_time another_time
    new_fiscal fiscal_year planning_cycle in_may by_then until_then when_things once_things once_we when_we've
    in_*_weeks months_from_now towards_the_end back_half
  `,
  now: `
    now right_now at_the_moment at_this_time at_this_point at_present currently this_year this_quarter this_time
    this_time_around this_season for_the_moment for_now for_the_time_being yet at_this_stage presently this_cycle
    these_days today this_month this_half this_round just_now
  `,
  again: `
    try_us_again come_back_then feel_free_to_come knock give_me_a_nudge nudge give_us_a_shout shout catch_me
    look_us_up send_it_again keep_us_in_mind keep_me_in_mind ping reach_out check_back check_in circle_back
    come_back get_back_to_me get_in_touch touch_base follow_up try_again try_me try_us ask_again ask_me contact_me
    contact_us contact_again write_again write_me email_me revisit reconnect remind* speak_again talk_again
    speak_then talk_then look_at_it_again look_again reconsider drop_me knock_again pick_this_up pick_it_up
    pick_this_back come_back_to discuss_again hit_me_up resurface bump_this re-engage open_to get_hold_of_me
    send_this_again
  `,
  budget: 'budget* funds funding spending headcount_freeze',
  spent: `
    spent committed allocated closed frozen freeze locked gone used_up exhausted cut cuts tight fully set_for
    tapped_out all_used planned maxed been_set tied_up spoken_for finalized finalised on_hold none_left slashed
    assigned earmarked depleted
  `,
  busy: `
    between_cmos understaffed short-staffed short_staffed leadership_change new_ceo new_cmo acquired acquiring
    migration audit cost-cutting cost_cutting saving_costs spending_freeze freeze_on layoffs laid_off moving_offices
    tied_up_with transition busy swamped snowed heads_down heads-down underwater slammed flat_out stretched reorg*
    restructur* merger acquisition rebrand* product_launch launching no_bandwidth bandwidth capacity no_time
    on_our_plate on_my_plate hands_full hands_are_full other_priorit* different_priorit* not_a_priorit*
    hiring_freeze crazy hectic too_much_going in_the_middle_of middle_of on_pause paused on_hold quarter_end
    up_to_my_neck up_to_our_necks drowning juggling
  `,
  badTime: `
    bad_time bad_timing wrong_time poor_timing not_a_good_time not_the_right_time not_the_best_time
    not_the_right_moment timing_isn't timing_is_off timing_is_not timing_doesn't timing_does_not too_early too_soon
    too_late_for_this missed_the_window not_now not_just_yet not_yet not_right_now maybe_later perhaps_later
    maybe_next perhaps_next not_today park_this park_it shelve put_this_on put_on_hold back_burner isn't_a_good_time
    isn't_the_right_time isn't_the_best_time premature postpone* push_this hold_off revisit maybe_another_time
    maybe_some_other_time maybe_in not_this_year not_this_quarter not_at_the_moment not_at_this_time
    not_at_this_moment
  `,
  decline: `
    taking_this_forward take_this_forward taking_it_forward taking_part_in not_convinced not_sold not_persuaded
    no_return never_saw_a unable_to_support cannot_support can't_support not_in_a_position politely_pass it's_a_no
    its_a_no a_no_from a_pass_from leave_this_one don't_see don't_think_this don't_think_it don't_think_we
    no_appetite no_value no_use_for little_use wouldn't_work out_of_the_question no_longer_do moved_away_from
    we're_happy_as not_what_we not_where_we not_our_audience not_our_market not_our_focus isn't_our not_in_our
    not_on_our pass_on_this pass_on_that will_pass_on will_pass_this will_pass_thanks gonna_pass going_to_pass
    have_to_pass to_pass we'll_pass i'll_pass decline* declining turn_down turn_this_down opt_not decided_not
    decided_against chosen_not going_in_a_different_direction a_different_direction another_direction respectfully
    must_say_no say_no not_interested no_interest no_need won't_be won't_work can't_participate not_pursue
    not_moving_forward sit_this_one_out sit_this_out stepping_back no_plans not_our_thing not_our_cup not_my_cup
    cup_of_tea thanks_but not_looking steer_clear rule_it_out not_something_we not_something_for not_for_us
    not_a_fit not_a_good_fit not_the_right_fit not_relevant no_thanks no_thank_you no_thx we're_good we_are_good
    all_set we're_set we're_covered we're_fine we_are_fine we_are_all_set out_of_scope off_our_radar save_your_time
    counting_us_out count_us_out leave_it_there gave_up stopped_doing unfortunately_not afraid_not we're_out i'm_out
    give_it_a_miss skip_this skip_it
  `,
  join: `
    sponsor* exhibit* participat* take_part attend* partner* events event conference* conferences trade_shows
    tradeshows shows booth* do_this do_that do_these do_any do_those go_ahead proceed pursue moving_forward
    move_forward invest take_you_up be_joining join work_for_us buy support commit in_the_market take_this
    make_it_work
  `,
  need: `
    need needs require use use_for requirement demand looking_for in_the_market_for benefit value in_our_plans plans
    on_our_radar on_the_radar budget_line point priority appetite wanted
  `,
  already: `
    already currently_work currently_use in_place in_place_already happy_with satisfied_with stick_with
    sticking_with stay_with under_contract locked_in_with signed_with went_with gone_with committed_to covered
    in-house inhouse ourselves own_events chosen chose picked
  `,
  supplier: `
    vendor* supplier* partner* provider* agency agencies solution* someone somebody tool platform contract*
    competitor another_company other_company another_organi*er in-house inhouse own_events ourselves have_one
    have_that use_a have_a covered our_current current_setup current_set-up other_events events_this existing
    somebody_else someone_else internally arrangement set_up sponsor* picked
  `,
  charge: `
    handles handle handling looks_after look_after in_charge responsible responsib* runs owns own manages manage
    takes_care take_care deals_with deal_with right_person best_person correct_person right_contact best_contact
    correct_contact proper_contact wrong_person wrong_contact my_area my_remit my_department my_responsibility
    my_job my_world my_desk my_domain my_call decides decision_maker decision-maker oversees leads took_over
    taken_over taking_over point_person point_of_contact sits_with falls_under belongs_to makes_those_decisions
    makes_these_decisions right_one the_one_to holds_the_budget go-to goes_through is_handled is_managed
    person_to_talk person_to_speak contact_for coordinates the_person right_team better_contact better_person
    best_placed
  `,
  person: `
    colleague* coworker* co-worker* team department manager head_of director boss cmo ceo cfo vp lead assistant
    successor replacement agency hq headquarters head_office office marketing events partnerships comms procurement
    him her them mr mrs ms she he someone_else somebody_else person counterpart group
  `,
  passOn: `
    forwarded forwarding fwd passed_it passed_this passed_on passed_along passing_it passing_this passing_on
    pass_it_on pass_it_along pass_this_on pass_this_along pass_this_to pass_it_to looping_in loop_in looped_in
    looping looped adding added copying copied cc'ing cc'd cc'ed ccing cced in_cc on_cc in_copy on_copy +cc
    introducing connecting_you connect_you_with put_you_in_touch forward_this forward_it forward_your forward_to
    shared_this_with shared_with handed_this handing_this handing_you sent_this_to sent_it_to sent_your redirect*
    over_to_you rerout* over_to_my tagging bringing_in relayed flagged_this
  `,
  turnTo: `
    getting_in_touch_with get_in_contact_with contacting emailing is_for see_below wrong_inbox wrong_department
    wrong_address try_writing better_off_asking better_off_writing suggest_you would_suggest_speaking
    you'd_need_to_speak need_to_speak_to need_to_talk_to you'd_want have_a_word_with contact speak_to speak_with
    talk_to talk_with speaking_to speaking_with talking_to talking_with reach_out_to get_in_touch_with write_to
    e-mail email ask ask_for check_with connect_with direct_this direct_your direct_it approach follow_up_with try
    get_hold_of please_contact reach_out reach drop_a_line drop_a_note want_to_talk should_talk take_it_up_with
    address_this_to address_it_to send_it_to send_this_to goes_to mail go_through is_with is_now will_be_in_touch
    you_want you_need
  `,
  stop: `
    stop quit cease desist refrain knock_it_off enough no_more leave_me_alone leave_us_alone give_it_a_rest go_away
    lose_my_number discontinue
  `,
  remove: `
    remove take_me take_us take_my take_our delete erase drop_me_from drop_us_from scrub get_me_off get_off
    how_do_i_get_off unsubscribe* unsub opt_out opt-out optout opt_me opted_out strike strike_me purge eras*
    deregister blacklist block
  `,
  list: `
    list lists mailing* database* distribution crm sequence records system* me us my_address my_email my_e-mail
    my_name my_details my_data my_contact our_company our_address my_info my_information campaign cadence outreach
  `,
  mail: `
    any_more_of these_messages these_emails again_with pestering_me mail mails email emails e-mail e-mails emailing
    message messages messaging spam spamming communication* contact contacting marketing_messages newsletter*
    writing sending bothering harassing pestering outreach solicitations of_these of_this reaching_out follow-ups
    followups promotions
  `,
  send: `
    send receive email e-mail contact write message spam bother hear_from mail me_again us_again me_any_more
    me_anymore
  `,
  legal: `
    gdpr ccpa can-spam canspam spam spammer data_protection lawyer* legal_action solicitor privacy
    right_to_be_forgotten erasure personal_data report_this report_you report_it ico consent consented opted_in
    opt_in_to signed_up subscribed cease_and_desist illegal unsolicited take_the_hint please_stop and_stop stop_this
    harass* permission
  `,
  mull: `
    have_a_think will_think have_a_look take_a_look look_into look_at_this review think_about think_it_over mull
    discuss_internally discuss_it_internally discuss_this_internally run_it_by run_this_by run_it_past
    check_internally check_with_my check_with_the pass_it_around share_it_with_my let_me_think let_me_check
    let_me_look let_me_see bring_it_up discuss_with talk_to_my_team talk_to_the_team need_to_check need_to_think
    sleep_on talk_it_over read_through digest give_it_some_thought let_me_discuss under_review take_it_to consult
    take_it_under
  `,
  revert: `
    get_back_to_you come_back_to_you let_you_know revert be_in_touch keep_you_posted get_back_shortly will_reply
    will_respond get_back_with circle_back_with_you come_back_with drop_you_a_line follow_up_with_you
    reach_out_if_we be_in_contact
  `,
  whoAsks: `
    who_is_this who_are_you who's_this how_did_you_get how_do_you_have where_did_you_get how_did_you_find
    where_did_you_find what_is_this_about what's_this_about what_is_this_regarding what_is_this what_do_you_do
    what_does_your what_exactly_do who_do_you_work who_do_you_represent is_this_legit is_this_a_scam is_this_spam
    is_this_real are_you_a_bot come_across_us come_across_me find_us find_me are_you_real are_you_human
    is_this_automated what_company which_company which_event do_i_know_you have_we_met who_gave_you gave_you_my
    don't_understand not_sure_i_understand what_do_you_mean can_you_clarify could_you_clarify who_else_did why_me
    why_are_you which_edition what_event which_conference remind_me_who remind_me_what where_are_you_based
    is_this_about
  `,
  wish: `
    good_luck best_of_luck all_the_best_with all_the_best_for wish_you hope_it_goes hope_the_event
    have_a_great_event every_success much_success
  `,
  habit: `
    no_problem no_worries no_rush don't_hesitate do_not_hesitate don't_be_a_stranger can't_wait cannot_wait not_only
    no_doubt no_matter thanks_for_reaching_out thank_you_for_reaching_out thanks_for_contacting
    thank_you_for_contacting thanks_for_getting_in_touch thanks_for_your_interest thank_you_for_your_interest
    thanks_for_the_interest thanks_for_the_info thanks_for_sharing thanks_for_the_offer thank_you_for_the_offer
    thank_you_for_your_email thanks_for_your_email thanks_for_the_email thanks_for_your_message
    thank_you_for_your_message thanks_for_the_follow_up thanks_for_following_up thank_you_for_the_invitation
    thanks_for_the_invite thank_you_for_the_information thanks_for_thinking_of_us thank_you_for_thinking_of_us
    sorry_for_not sorry_i_didn't sent_from_my no_obligation thanks_for_the_proposal thank_you_for_the_proposal
    thanks_for_the_opportunity thank_you_for_the_opportunity hope_this_helps not_a_problem if_not_already
  `,
}
